import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import {
  CompletionRequest,
  ConfigurationRequest,
  createProtocolConnection,
  DidChangeConfigurationNotification,
  DidOpenTextDocumentNotification,
  ExitNotification,
  HoverRequest,
  InitializedNotification,
  InitializeRequest,
  PublishDiagnosticsNotification,
  RegistrationRequest,
  ShutdownRequest,
} from 'vscode-languageserver-protocol/node.js';
import type { CompletionItem, Diagnostic, Hover, Position } from 'vscode-languageserver-protocol/node.js';

/** yaml-language-server as an editor drives it: a process of its own, with the settings of a workspace, over its standard streams. */
export interface LanguageServer {
  /** Opens a file, whether there is one of that name or not, and waits until it has been validated. */
  readonly open: (path: string, text: string) => Promise<readonly Diagnostic[]>;
  readonly complete: (path: string, position: Position) => Promise<readonly CompletionItem[]>;
  readonly hover: (path: string, position: Position) => Promise<Hover | null>;
  readonly stop: () => Promise<void>;
}

type Settings = Readonly<Record<string, unknown>>;

/** `settings` are those of `.vscode/settings.json`, flat; `root` is the folder that they belong to. */
export async function startLanguageServer(root: string, settings: Settings): Promise<LanguageServer> {
  const script = createRequire(import.meta.url).resolve('yaml-language-server/bin/yaml-language-server');
  const server = spawn(process.execPath, [script, '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
  const connection = createProtocolConnection(server.stdout, server.stdin);
  const rootUri = pathToFileURL(root).href;
  const uriOf = (path: string): string => `${rootUri}/${path}`;
  const awaited = new Map<string, (diagnostics: readonly Diagnostic[]) => void>();

  const sections = nested(settings);
  connection.onRequest(ConfigurationRequest.type, ({ items }) =>
    items.map(({ section = '' }) => sections[section] ?? null),
  );
  connection.onRequest(RegistrationRequest.type, () => undefined);
  connection.onNotification(PublishDiagnosticsNotification.type, ({ uri, diagnostics }) =>
    awaited.get(uri)?.(diagnostics),
  );
  connection.listen();
  await connection.sendRequest(InitializeRequest.type, {
    processId: process.pid,
    rootUri,
    workspaceFolders: [{ uri: rootUri, name: 'workspace' }],
    capabilities: {
      workspace: { configuration: true, didChangeConfiguration: { dynamicRegistration: true } },
      textDocument: {
        completion: { completionItem: { snippetSupport: true, documentationFormat: ['markdown'] } },
        hover: { contentFormat: ['markdown'] },
      },
    },
  });
  await connection.sendNotification(InitializedNotification.type, {});
  await connection.sendNotification(DidChangeConfigurationNotification.type, { settings: sections });

  const open = async (path: string, text: string, enough: (found: readonly Diagnostic[]) => boolean = () => true) => {
    const told = new Promise<readonly Diagnostic[]>((resolve) =>
      awaited.set(uriOf(path), (found) => (enough(found) ? resolve(found) : undefined)),
    );
    const textDocument = { uri: uriOf(path), languageId: 'yaml', version: 1, text };
    await connection.sendNotification(DidOpenTextDocumentNotification.type, { textDocument });
    return told;
  };
  // Until the settings have arrived nothing is wrong.
  await open('claims/to-begin-with.yaml', 'no section: 1\n', (found) => found.length > 0);

  return {
    open: (path, text) => open(path, text),
    complete: async (path, position) => {
      const found = await connection.sendRequest(CompletionRequest.type, {
        textDocument: { uri: uriOf(path) },
        position,
      });
      return Array.isArray(found) ? found : (found?.items ?? []);
    },
    hover: (path, position) =>
      connection.sendRequest(HoverRequest.type, { textDocument: { uri: uriOf(path) }, position }),
    stop: async () => {
      await connection.sendRequest(ShutdownRequest.type);
      const gone = new Promise<void>((resolve) => server.once('exit', () => resolve()));
      await connection.sendNotification(ExitNotification.type);
      await gone;
      connection.dispose();
    },
  };
}

/** `{'yaml.hover': true}` as a server is given it: `{yaml: {hover: true}}`. */
function nested(settings: Settings): Settings {
  const sections: Record<string, Record<string, unknown> | unknown> = {};
  for (const [key, value] of Object.entries(settings)) {
    const [section = '', ...rest] = key.startsWith('[') ? [key] : key.split('.');
    let at = sections;
    for (const [index, step] of [section, ...rest].entries()) {
      if (index === rest.length) at[step] = value;
      else at = (at[step] ??= {}) as Record<string, unknown>;
    }
  }
  return sections;
}
