/** XML as text: elements and attributes, in which whatever anybody has said stays text. */
import { printable } from './layout.ts';

/** An element; an attribute that is undefined is left out. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string | number | undefined>>;
  readonly children: readonly (XmlElement | string)[];
}

/** Makes an element. */
export const xml = (
  name: string,
  attributes: XmlElement['attributes'] = {},
  children: XmlElement['children'] = [],
): XmlElement => ({ name, attributes, children });

/** The document with an element as its root. */
export const xmlDocument = (root: XmlElement): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n${elementText(root, '')}\n`;

function elementText({ name, attributes, children }: XmlElement, margin: string): string {
  const said = Object.entries(attributes).flatMap(([key, value]) =>
    value === undefined
      ? []
      : [` ${key}="${escaped(String(value)).replace(/[\t\n]/g, (space) => `&#${space.charCodeAt(0)};`)}"`],
  );
  const start = `${margin}<${name}${said.join('')}`;
  if (children.length === 0) return `${start}/>`;
  if (children.some((child) => typeof child === 'string')) return `${start}>${children.map(inline).join('')}</${name}>`;
  const inner = children.map((child) => elementText(child as XmlElement, `${margin}  `));
  return `${start}>\n${inner.join('\n')}\n${margin}</${name}>`;
}

const inline = (child: XmlElement | string): string =>
  typeof child === 'string' ? escaped(child) : elementText(child, '');

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** XML 1.0 has no way to write some characters: halves of surrogate pairs, and two that are none. */
const unwritable = /[\ud800-\udfff\ufffe\uffff]/gu;

const escaped = (text: string): string =>
  printable(text)
    .replace(unwritable, '\ufffd')
    .replace(/[&<>"]/g, (character) => entities[character]!);
