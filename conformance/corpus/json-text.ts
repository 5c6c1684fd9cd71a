/** JSON as people read it and diffs show it: one thing a line, unless it is short enough to stand on one. */

const width = 140;

/** The text of a JSON file. */
export const jsonText = (json: unknown): string => `${written(json, '', '')}\n`;

function written(json: unknown, indent: string, before: string): string {
  const flat = onOneLine(json);
  if (typeof json !== 'object' || json === null || indent.length + before.length + flat.length <= width) return flat;
  const inner = `${indent}  `;
  if (Array.isArray(json))
    return block(
      '[',
      json.map((item) => inner + written(item, inner, '')),
      indent,
      ']',
    );
  const lines = Object.entries(json).map(([key, value]) => {
    const label = `${JSON.stringify(key)}: `;
    return inner + label + written(value, inner, label);
  });
  return block('{', lines, indent, '}');
}

const block = (open: string, lines: readonly string[], indent: string, close: string): string =>
  `${open}\n${lines.join(',\n')}\n${indent}${close}`;

function onOneLine(json: unknown): string {
  if (Array.isArray(json)) return `[${json.map(onOneLine).join(', ')}]`;
  if (typeof json !== 'object' || json === null) return JSON.stringify(json);
  const entries = Object.entries(json).map(([key, value]) => `${JSON.stringify(key)}: ${onOneLine(value)}`);
  return entries.length === 0 ? '{}' : `{ ${entries.join(', ')} }`;
}
