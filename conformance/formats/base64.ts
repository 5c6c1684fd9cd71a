/** Elements as base64 of their little-endian bytes, whatever this machine's own order is. */
import type { ProgramDtype } from '../../spec/index.ts';
import { FormatError } from './format-error.ts';

type Value = number | bigint | boolean;

interface ByteForm {
  readonly width: number;
  write(bytes: Buffer, value: Value, at: number): void;
  read(bytes: Buffer, at: number): Value;
}

const float32: ByteForm = {
  width: 4,
  write: (bytes, value, at) => void bytes.writeFloatLE(Number(value), at),
  read: (bytes, at) => bytes.readFloatLE(at),
};

const forms: Readonly<Record<ProgramDtype, ByteForm>> = {
  float: float32,
  float32,
  float64: {
    width: 8,
    write: (bytes, value, at) => void bytes.writeDoubleLE(Number(value), at),
    read: (bytes, at) => bytes.readDoubleLE(at),
  },
  int64: {
    width: 8,
    write: (bytes, value, at) => void bytes.writeBigInt64LE(BigInt(value), at),
    read: (bytes, at) => bytes.readBigInt64LE(at),
  },
  bool: {
    width: 1,
    write: (bytes, value, at) => void bytes.writeUInt8(Number(value), at),
    read: (bytes, at) => readBool(bytes.readUInt8(at)),
  },
};

/** Elements as base64. */
export function encodeBase64(values: readonly Value[], dtype: ProgramDtype): string {
  const form = forms[dtype];
  const bytes = Buffer.alloc(values.length * form.width);
  values.forEach((value, i) => void form.write(bytes, value, i * form.width));
  return bytes.toString('base64');
}

/** The elements that base64 holds. */
export function decodeBase64(base64: string, dtype: ProgramDtype): Value[] {
  const form = forms[dtype];
  const bytes = Buffer.from(base64, 'base64');
  if (bytes.length % form.width !== 0)
    throw new FormatError(
      `${bytes.length} bytes of base64 are no whole number of ${dtype} elements (${form.width} bytes each)`,
    );
  return Array.from({ length: bytes.length / form.width }, (_, i) => form.read(bytes, i * form.width));
}

function readBool(byte: number): boolean {
  if (byte > 1) throw new FormatError(`byte ${byte} is not a bool; write 0 or 1`);
  return byte === 1;
}
