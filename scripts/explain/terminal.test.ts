import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readStandardInput } from './terminal.ts';

/** Gives bytes in pieces of a size, or throws what a system says in between. */
function from(bytes: Uint8Array, size: number, codes: string[] = []) {
  let at = 0;
  return (buffer: Uint8Array): number => {
    const code = codes.shift();
    if (code !== undefined) throw Object.assign(new Error(code), { code });
    const piece = bytes.subarray(at, at + size);
    buffer.set(piece);
    at += piece.length;
    return piece.length;
  };
}

describe('readStandardInput', () => {
  const text = 'AADSTS50058 – 登入';

  it('reads UTF-8 and UTF-16, with and without a mark, whatever pieces it comes in', () => {
    const utf16 = Buffer.from(`\uFEFF${text}`, 'utf16le');
    const all = [Buffer.from(text), Buffer.from(`\uFEFF${text}`), utf16, Buffer.from(utf16).swap16()];
    for (const bytes of all)
      for (const size of [1, 3, 70_000]) assert.equal(readStandardInput(from(bytes, size)), text);
    assert.equal(readStandardInput(from(Buffer.alloc(0), 1)), '');
  });

  it('waits for what has not come yet, and takes what Windows says for the end', () => {
    assert.equal(readStandardInput(from(Buffer.from('50058'), 9, ['EAGAIN', 'EAGAIN'])), '50058');
    assert.equal(readStandardInput(from(Buffer.from('50058'), 9, ['EOF'])), '');
  });

  it('says in one line that it cannot be read', () => {
    assert.throws(
      () => readStandardInput(from(Buffer.alloc(1), 1, ['EISDIR'])),
      /^Error: Standard input cannot be read: EISDIR\.$/,
    );
  });
});
