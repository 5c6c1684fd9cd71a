/** The error function of a number, which JavaScript has not. */

/** The area under 2/√π · e^(-t²) from 0 to x, within two units in the last place. */
export function errorFunction(x: number): number {
  const distance = Math.abs(x);
  if (distance < 1) return nearZero(x);
  if (distance < 6) return Math.sign(x) * (1 - remainder(distance));
  return Number.isNaN(x) ? x : Math.sign(x);
}

/** So many terms of the series that below 1 the next is nothing beside the sum. */
const lastTerm = 18;

/** The series 2/√π · (x - x³/3 + x⁵/10 - x⁷/42 + …), from its last term on. */
function nearZero(x: number): number {
  const square = x * x;
  let sum = 0;
  for (let n = lastTerm; n >= 0; n--) sum = 1 / (2 * n + 1) - (square / (n + 1)) * sum;
  return (2 / Math.sqrt(Math.PI)) * x * sum;
}

/** e^(-t²) at t = ½, 1, 1½, …, as long as it is anything beside 1. */
const weights = Array.from({ length: 13 }, (_, k) => Math.exp(-((k + 1) ** 2) / 4));

/**
 * What is missing from 1: x/π · e^(-x²) times the integral of e^(-t²) / (x² + t²) over all t. The trapezoidal rule with
 * steps of ½ finds it to the last digit but for what the poles at ±ix add, which is known.
 */
function remainder(x: number): number {
  const square = x * x;
  const sum = weights.reduce((total, weight, k) => total + weight / (square + (k + 1) ** 2 / 4), 0.5 / square);
  return ((x * Math.exp(-square)) / Math.PI) * sum - 2 / Math.expm1(4 * Math.PI * x);
}
