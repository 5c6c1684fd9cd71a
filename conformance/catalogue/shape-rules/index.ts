/** The table of shape rules: an entry for each word of the catalogue's vocabulary, or it does not compile. */
import type { ShapeRule } from '../../../spec/index.ts';
import * as classes from './classes.ts';
import * as copies from './copies.ts';
import * as creation from './creation.ts';
import * as dims from './dims.ts';
import * as elementwise from './elementwise.ts';
import { einsum } from './equations.ts';
import * as indexing from './indexing.ts';
import * as lists from './lists.ts';
import * as merging from './merging.ts';
import * as normalisations from './normalisations.ts';
import { concat, narrow, select, slice } from './parts.ts';
import * as products from './products.ts';
import { expand, permute, reshape, transpose } from './rearranging.ts';
import * as reductions from './reductions.ts';
import type { ShapeRuleEntry } from './rule.ts';
import * as windows from './windows.ts';

export const shapeRules: Readonly<Record<ShapeRule, ShapeRuleEntry>> = {
  ...elementwise,
  ...reductions,
  ...products,
  einsum,
  ...classes,
  ...normalisations,
  ...{ reshape, transpose, permute, expand },
  ...{ select, narrow, slice, concat },
  ...copies,
  ...dims,
  ...lists,
  ...merging,
  ...windows,
  ...indexing,
  ...creation,
};
