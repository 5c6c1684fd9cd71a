/** Names of a program as identifiers of a language: those that mean something there get an underscore behind them. */
import type { Name } from '../../spec/index.ts';

/** Gives each name its identifier: the name itself wherever that may be. */
export function identifiers(names: ReadonlySet<Name>, reserved: ReadonlySet<string>): (name: Name) => string {
  const given = new Map<Name, string>();
  for (const name of names) {
    let identifier = name;
    while (reserved.has(identifier) || (identifier !== name && names.has(identifier))) identifier += '_';
    given.set(name, identifier);
  }
  return (name) => given.get(name) ?? name;
}
