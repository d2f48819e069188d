// The declarations of the package hold together, and describe what the stand-in engine gives.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { built, kWeb } from './support.mjs';

test('a program that uses the package compiles, a wrong one does not', () => {
  const npm = join(built(), 'npm');
  const compile = (text) => {
    writeFileSync(join(npm, 'use.ts'), text);
    const tsc = join(kWeb, 'node_modules/typescript/bin/tsc');
    const options = ['--noEmit', '--strict', '--module', 'es2020', '--moduleResolution', 'bundler', '--target', 'es2020', '--lib', 'es2020,dom'];
    return spawnSync(process.execPath, [tsc, ...options, join(npm, 'use.ts')], { encoding: 'utf8' });
  };
  const right = compile(`
    import type { Result, Catalogue, GoujiChecker } from './gouji';
    const checker: GoujiChecker = document.querySelector('gouji-checker')!;
    checker.addEventListener('gouji-result', (event) => console.log(event.detail.result.summary.error));
    export async function first(text: string): Promise<string | undefined> {
      const result: Result | null = await checker.check(text, 'a.txt');
      return result?.findings[0]?.cell?.table;
    }
    export const rules = (catalogue: Catalogue) => catalogue.rules.map((rule) => rule.id);
  `);
  assert.equal(right.status, 0, right.stdout);
  assert.notEqual(compile(`import type { Result } from './gouji'; export const n: number = ({} as Result).status;`).status, 0);
});
