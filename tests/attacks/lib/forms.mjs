// Forms of a page: found, filled in, and encoded as a browser would.
import { decode } from './mailbox.mjs';

const BOUNDARY = '----attack7MA4YWxkTrZu0gW';

/** Every form with its fields, in order. */
export function formsOf(html) {
  return Array.from(html.matchAll(/<form\b([^>]*)>([\s\S]*?)<\/form>/g), ([, tag, inner]) => ({
    action: attribute(tag, 'action'),
    multipart: attribute(tag, 'enctype') === 'multipart/form-data',
    fields: Array.from(inner.matchAll(/<(input|textarea)\b([^>]*?)\/?>/g), ([, kind, field]) => ({
      name: attribute(field, 'name'),
      type: kind === 'textarea' ? 'textarea' : attribute(field, 'type') || 'text',
      value: attribute(field, 'value'),
      min: attribute(field, 'min'),
    })).filter(field => field.name),
  }));
}

/** The value of a field in the first form that has it; empty when there is none. */
export function valueOf(html, name) {
  return formsOf(html).flatMap(form => form.fields).find(field => field.name === name)?.value ?? '';
}

/** First choice, every tick, every field: what a program does that fills in forms. */
export function fillBlindly(form) {
  const filled = new Map();
  for (const { name, type, value, min } of form.fields) {
    if (type === 'file' || (filled.has(name) && type === 'radio')) {
      continue;
    }

    const typed = type === 'date' ? value || min : type === 'textarea' || type === 'text' ? value || 'scanner' : value;
    filled.set(name, typed);
  }

  return [...filled];
}

export function urlEncoded(fields) {
  return { body: new URLSearchParams(fields).toString(), headers: { 'content-type': 'application/x-www-form-urlencoded' } };
}

/** Fields in front of files; a file is [name, content]. */
export function multipart(fields, files = []) {
  const parts = [];
  for (const [name, value] of fields) {
    parts.push(Buffer.from(`--${BOUNDARY}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`));
  }

  for (const [name, content] of files) {
    parts.push(Buffer.from(`--${BOUNDARY}\r\nContent-Disposition: form-data; name="files"; filename="${name}"\r\n`
      + 'Content-Type: application/octet-stream\r\n\r\n'));
    parts.push(content, Buffer.from('\r\n'));
  }

  parts.push(Buffer.from(`--${BOUNDARY}--\r\n`));
  return { body: Buffer.concat(parts), headers: { 'content-type': `multipart/form-data; boundary=${BOUNDARY}` } };
}

function attribute(tag, name) {
  return decode(tag.match(new RegExp(`\\b${name}="([^"]*)"`))?.[1] ?? '');
}
