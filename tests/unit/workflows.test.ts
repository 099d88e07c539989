import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { parse } from 'yaml';

interface Workflow {
  readonly permissions: unknown;
  readonly jobs: Readonly<Record<string, Job>>;
}

interface Job {
  readonly permissions?: Readonly<Record<string, string>>;
  readonly 'timeout-minutes'?: number;
  readonly steps: readonly {
    readonly uses?: string;
    readonly run?: string;
    readonly with?: Record<string, unknown>;
    readonly env?: Record<string, string>;
  }[];
}

const FOLDER = join(import.meta.dirname, '../../.github/workflows');
const workflows = readdirSync(FOLDER).map((file) => {
  const text = readFileSync(join(FOLDER, file), 'utf8');
  return { file, text, workflow: parse(text) as Workflow };
});

/** Jobs that may write, and what; all others read at most. */
const MAY_WRITE: Readonly<Record<string, readonly string[]>> = {
  'ci.yml deploy': ['pages', 'id-token'],
  'release.yml release': ['contents'],
  'sources.yml take': ['contents', 'pull-requests'],
};

describe('workflows', () => {
  it('are there', () =>
    assert.deepEqual(workflows.map(({ file }) => file).sort(), [
      'ci.yml',
      'nightly.yml',
      'release.yml',
      'sources.yml',
    ]));

  it('name every action by the hash of a commit, with its version beside', () => {
    for (const { file, text } of workflows) {
      const uses = text.split('\n').filter((line) => /^\s*(?:- )?uses:/.test(line));
      assert.ok(uses.length > 0, file);
      for (const line of uses) assert.match(line, /uses: [\w-]+\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/, file);
    }
  });

  it('name one action by one hash everywhere', () => {
    const pins = workflows.flatMap(({ text }) => [...text.matchAll(/uses: ([\w/-]+)@(\S+)/g)]);
    const byAction = Map.groupBy(pins, ([, action]) => action);
    for (const [action, uses] of byAction) assert.equal(new Set(uses.map(([, , hash]) => hash)).size, 1, action);
  });

  it('have no permission by default, and each job only what it needs', () => {
    for (const { file, workflow } of workflows) {
      assert.deepEqual(workflow.permissions, {}, file);
      for (const [name, job] of Object.entries(workflow.jobs)) {
        const writes = Object.entries(job.permissions ?? assert.fail(`${file} ${name} names no permissions`))
          .filter(([, level]) => level !== 'read')
          .map(([scope]) => scope);
        assert.deepEqual(writes, MAY_WRITE[`${file} ${name}`] ?? [], `${file} ${name}`);
      }
    }
  });

  it('end by themselves and leave no credentials in the checkout', () => {
    for (const { file, workflow } of workflows) {
      for (const [name, job] of Object.entries(workflow.jobs)) {
        assert.ok((job['timeout-minutes'] ?? 0) > 0, `${file} ${name} has no time limit`);
        for (const step of job.steps.filter(({ uses }) => uses?.startsWith('actions/checkout@'))) {
          assert.equal(step.with?.['persist-credentials'], false, `${file} ${name}`);
        }
      }
    }
  });

  it('put nothing from outside into a command: values come by the environment', () => {
    for (const { file, workflow } of workflows) {
      for (const { run } of Object.values(workflow.jobs).flatMap(({ steps }) => steps)) {
        assert.doesNotMatch(run ?? '', /\$\{\{/, file);
      }
    }
  });

  it('run the module for PowerShell on every system, Windows among them, and fail where there is none', () => {
    const job = workflows.find(({ file }) => file === 'ci.yml')?.workflow.jobs.test;
    const step = job?.steps.find(({ run }) => run === 'npm run test:powershell');
    assert.equal(step?.env?.POWERSHELL, 'required');
    assert.ok(JSON.stringify(job).includes('"windows-latest"'));
    const missing = spawnSync(process.execPath, ['--test', 'tests/unit/powershell.test.ts'], {
      cwd: join(FOLDER, '../..'),
      env: { ...process.env, PATH: '', POWERSHELL: 'required', NODE_TEST_CONTEXT: undefined },
      encoding: 'utf8',
    });
    assert.equal(missing.status, 1, missing.stdout);
  });

  it('audit what is installed and attach bills of materials to a release', () => {
    const commands = (wanted: string): string =>
      workflows
        .filter(({ file }) => file === wanted)
        .flatMap(({ workflow }) =>
          Object.values(workflow.jobs).flatMap(({ steps }) => steps.map(({ run }) => run ?? '')),
        )
        .join('\n');
    assert.match(commands('ci.yml'), /^npm audit /m);
    assert.match(commands('release.yml'), /npm sbom --sbom-format cyclonedx > (\S+)[\s\S]*gh release create .*\1/);
    assert.match(commands('nightly.yml'), /^npm run nightly$/m);
  });
});
