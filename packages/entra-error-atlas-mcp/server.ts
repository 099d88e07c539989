#!/usr/bin/env node
import { Server } from '@modelcontextprotocol/sdk/server/index.js';
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js';
import { CallToolRequestSchema, ListToolsRequestSchema } from '@modelcontextprotocol/sdk/types.js';
import { call, TOOLS } from './tools.ts';
import { VERSION } from './version.ts';

/*
 * Explains sign-in errors to whoever speaks the Model Context Protocol (https://modelcontextprotocol.io). Only answers; it
 * reads no file of the user's and asks no network.
 */

const server = new Server({ name: 'entra-error-atlas', version: VERSION }, { capabilities: { tools: {} } });

server.setRequestHandler(ListToolsRequestSchema, () => ({
  tools: TOOLS.map(({ name, description, inputSchema }) => ({
    name,
    description,
    inputSchema,
    annotations: { readOnlyHint: true, openWorldHint: false },
  })),
}));

server.setRequestHandler(CallToolRequestSchema, ({ params: { name, arguments: given = {} } }) => {
  const tool = TOOLS.find((one) => one.name === name);
  if (tool === undefined) throw new Error(`no tool "${name}"; there are ${TOOLS.map((one) => one.name).join(', ')}`);
  try {
    const { text, data } = call(tool, given);
    return { content: [{ type: 'text', text }], structuredContent: data };
  } catch (error) {
    // Told to the model, which can mend its call.
    return { content: [{ type: 'text', text: (error as Error).message }], isError: true };
  }
});

await server.connect(new StdioServerTransport());
