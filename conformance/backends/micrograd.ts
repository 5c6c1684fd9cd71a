/** micrograd: the scalar engine that others are made after, judged by scalar forms. In Python, over the wire. */
import { pythonAdapter } from './install/python-adapter.ts';

/** The command that starts it; throws, saying how to install it, where it is not. */
export const command = (): readonly string[] => pythonAdapter('micrograd');
