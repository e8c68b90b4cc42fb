import Ajv, { type ValidateFunction } from 'ajv';
import addFormats from 'ajv-formats';
import { allErrors } from '@home/shared';

type Schema = Record<string, unknown>;

interface OpenApi {
  paths: Record<
    string,
    Record<string, { responses: Record<string, { content?: Record<string, { schema: Schema }> }> }>
  >;
  components: { schemas: Record<string, Schema> };
}

const errorCodes = new Set(allErrors.map(({ code }) => code));

/** Checks that an answer is exactly what the contract says: no field more, none less. */
export class Contract {
  private readonly ajv = new Ajv({ strict: false, allErrors: true });
  private readonly validators = new Map<string, ValidateFunction>();
  private readonly templates: { pattern: RegExp; path: string }[];

  constructor(private readonly document: OpenApi) {
    addFormats(this.ajv);
    this.ajv.addSchema({
      $id: 'contract',
      ...strictly({ components: document.components }),
    });
    this.templates = Object.keys(document.paths)
      .sort((a, b) => a.split('{').length - b.split('{').length)
      .map((path) => ({ path, pattern: new RegExp(`^${path.replace(/\{[^}]+\}/g, '[^/]+')}$`) }));
  }

  static async of(baseUrl: string): Promise<Contract> {
    const response = await fetch(`${baseUrl}/api/openapi.json`);
    return new Contract((await response.json()) as OpenApi);
  }

  /** Throws with every difference when the body is not as promised. */
  check(method: string, path: string, status: number, body: unknown): void {
    if (status >= 400) return checkError(method, path, status, body);
    const template = this.templates.find(({ pattern }) => pattern.test(path))?.path;
    const responses = template && this.document.paths[template]?.[method.toLowerCase()]?.responses;
    if (!responses) throw new Error(`${method} ${path} is not in the contract`);
    const response = responses[String(status)];
    if (!response)
      throw new Error(`${method} ${template} answers ${status}, which is not in the contract`);
    const schema = (
      response.content?.['application/json'] ?? response.content?.['application/geo+json']
    )?.schema;
    if (!schema) {
      if (body !== undefined)
        throw new Error(`${method} ${template} ${status}: a body where the contract has none`);
      return;
    }
    const key = `${method} ${template} ${status}`;
    let validate = this.validators.get(key);
    if (!validate) {
      validate = this.ajv.compile(strictly(schema));
      this.validators.set(key, validate);
    }
    if (!validate(body))
      throw new Error(`${key}: ${this.ajv.errorsText(validate.errors)}\n${JSON.stringify(body)}`);
  }
}

function checkError(method: string, path: string, status: number, body: unknown): void {
  const error = body as {
    code?: unknown;
    message?: unknown;
    requestId?: unknown;
    fields?: unknown;
  };
  const allowed = ['code', 'message', 'requestId', 'fields'];
  const extra = Object.keys(error ?? {}).filter((key) => !allowed.includes(key));
  const isCoded = typeof error?.code === 'string' && errorCodes.has(error.code);
  const isChinese = typeof error?.message === 'string' && /[一-鿿]/.test(error.message);
  if (!isCoded || !isChinese || typeof error.requestId !== 'string' || extra.length > 0)
    throw new Error(
      `${method} ${path} ${status}: not an error of the product: ${JSON.stringify(body)}`,
    );
}

/** OpenAPI 3.0 → JSON Schema with no additional properties anywhere. */
function strictly(schema: Schema): Schema {
  return walk(schema) as Schema;
}

function walk(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(walk);
  if (typeof node !== 'object' || node === null) return node;
  const { nullable, example: _example, ...rest } = node as Schema;
  const out: Schema = Object.fromEntries(
    Object.entries(rest).map(([key, value]) => [key, walk(value)]),
  );
  if (typeof out['$ref'] === 'string') out['$ref'] = out['$ref'].replace(/^#/, 'contract#');
  if (out['type'] === 'object' && out['properties'] && out['additionalProperties'] === undefined)
    out['additionalProperties'] = false;
  return nullable === true ? { anyOf: [{ type: 'null' }, out] } : out;
}
