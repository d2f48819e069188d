// SARIF 2.1.0, for tools that show findings beside the text.
import type { Catalogue } from '../src/catalogue';
import type { At, Finding, Result } from '../src/result';
import type { Strings } from '../src/words/strings';
import { hasFileLines } from './text';

const kLevel: { [severity: string]: string } = { error: 'error', warning: 'warning', info: 'note' };

function uri(name: string): string {
  const path = name.replace(/\\/g, '/').split('/').map(encodeURIComponent).join('/');
  return path.startsWith('/') ? 'file://' + path : path;
}

function region(at: At, text: string | undefined) {
  const start = { startLine: at.line, startColumn: at.column };
  if (text === undefined) return start;
  const flagged = text.slice(at.start, at.end);
  const breaks = flagged.split('\n').length - 1;
  const endColumn = breaks
    ? flagged.length - flagged.lastIndexOf('\n')
    : at.column + flagged.length;
  return { ...start, endLine: at.line + breaks, endColumn };
}

/** What the profile accepts is suppressed outside the text. In one run all results have the list, or none has. */
function suppressions({ accepted }: Finding, ui: Strings) {
  if (!accepted) return [];
  const justification = ui.acceptedBy(accepted.reason, accepted.by);
  return [{ kind: 'external', status: 'accepted', justification }];
}

export function sarif(results: Result[], catalogue: Catalogue, version: string, ui: Strings): string {
  const index = new Map(catalogue.rules.map((rule, i) => [rule.id, i]));
  const rules = catalogue.rules.map((rule) => ({
    id: rule.id,
    shortDescription: { text: rule.title },
    ...(rule.basis ? { fullDescription: { text: rule.basis } } : {}),
    ...(rule.advice ? { help: { text: rule.advice } } : {}),
    defaultConfiguration: { level: kLevel[rule.severity] || 'none' },
  }));
  const failed = results.filter((result) => result.status !== 'checked');
  const someAccepted = results.some((result) => result.findings.some((finding) => finding.accepted));
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'gouji', version, rules } },
        columnKind: 'utf16CodeUnits',
        invocations: [
          {
            executionSuccessful: failed.length === 0,
            toolExecutionNotifications: failed.map((result) => ({
              level: 'error',
              descriptor: { id: result.problem || result.status },
              message: { text: result.message || result.status },
              locations: [{ physicalLocation: { artifactLocation: { uri: uri(result.source.name) } } }],
            })),
          },
        ],
        results: results.flatMap((result) =>
          result.findings.map((finding) => ({
            ruleId: finding.rule,
            ...(index.has(finding.rule) ? { ruleIndex: index.get(finding.rule) } : {}),
            level: kLevel[finding.severity],
            message: {
              text: [finding.message, finding.arithmetic, finding.advice].filter(Boolean).join('\n'),
            },
            locations: [
              {
                physicalLocation: {
                  artifactLocation: { uri: uri(result.source.name) },
                  ...(finding.at && hasFileLines(result)
                    ? { region: region(finding.at, result.source.text) }
                    : {}),
                },
              },
            ],
            ...(finding.fingerprint ? { partialFingerprints: { 'gouji/v1': finding.fingerprint } } : {}),
            ...(someAccepted ? { suppressions: suppressions(finding, ui) } : {}),
          })),
        ),
      },
    ],
  };
  return JSON.stringify(log, null, 2) + '\n';
}
