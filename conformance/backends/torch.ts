/** PyTorch itself, in Python, over the wire: the oracle as a backend like any other. */
import { oracleCommand } from '../oracle/python.ts';

/** The command that starts it; throws, saying how to get PyTorch, where there is none. */
export const command = (): readonly string[] => oracleCommand();
