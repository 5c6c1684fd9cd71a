/** PyTorch's snake_case as TypeScript's camelCase: mechanical, so that it need never be looked up. */

/** `weight_decay` is `weightDecay`; a trailing underscore, which says "in place", stays. */
export const camelCase = (name: string): string =>
  name.replace(/(?<=[A-Za-z0-9])_([a-z0-9])/g, (_, letter) => letter.toUpperCase());
