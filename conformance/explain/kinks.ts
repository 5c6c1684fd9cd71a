/** Kinks in words: what PyTorch gives where a derivative does not exist, and what else is allowed. */
import type { Kink, KinkNumber, MeetingKink, TieKink } from '../../spec/index.ts';

/** A kink of an op. */
export function describeKink(op: string, kink: Kink): string {
  switch (kink.kind) {
    case 'point':
      return `${op}, where ${kink.input} is ${inWords(kink.at)}: the derivative is ${inWords(kink.derivative)}${orElse(kink.allowed.map(inWords))}`;
    case 'tie':
      return `${op}, where elements of ${kink.input} tie: ${ties[kink.share]}${orElse(kink.allowed.map((share) => ties[share]))}`;
    case 'meeting':
      return `${op}, where ${kink.inputs.join(' and ')} are equal: ${meetings[kink.share]}${orElse(kink.allowed.map((share) => meetings[share]))}`;
  }
}

const ties: Readonly<Record<TieKink['share'], string>> = {
  first: 'the first is chosen',
  last: 'the last is chosen',
  even: 'each gets an even share',
};

const meetings: Readonly<Record<MeetingKink['share'], string>> = {
  above: 'the first counts as the greater',
  below: 'the first counts as the less',
  even: 'both get half',
};

const inWords = (number: KinkNumber): string => (typeof number === 'number' ? String(number) : number.param);

const orElse = (allowed: readonly string[]): string =>
  allowed.length === 0 ? '' : ` in PyTorch; allowed too: ${allowed.join(', or ')}`;
