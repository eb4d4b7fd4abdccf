import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'parse5';
import { describe, expect, it } from 'vitest';
import * as html from '../../src/finish/html.ts';
import { parseSpot } from '../../src/lib/editions/spot.ts';
import { DIST } from './built-pages.ts';

const page = parse(readFileSync(path.join(DIST, 'print.html'), 'utf8'));
const [book] = html.findAll(page, (it) => html.attributeOf(it, 'data-book') !== undefined) as [html.Element];
const tagged = (node: html.Node, name: string) => html.findAll(node, ({ tagName }) => tagName === name);
const chapters = html.findAll(book, (it) => html.attributeOf(it, 'class') === 'chapter');
/** The number of each chapter, by its id. */
const numbers = new Map(
  chapters.map((chapter) => {
    const [heading] = tagged(chapter, 'h2') as [html.Element];
    return [html.attributeOf(chapter, 'id'), /^(\d+)\. /.exec(html.textOf(heading))?.[1]];
  }),
);

describe('the book to print', () => {
  it('has its chapters numbered in order, each listed at the front with its number', () => {
    expect(chapters.length).toBeGreaterThan(50);
    expect([...numbers.values()]).toEqual(chapters.map((_, index) => String(index + 1)));
    const [list] = html.findAll(book, (it) => html.attributeOf(it, 'class') === 'contents') as [html.Element];
    const listed = tagged(list, 'li').map((item) => {
      const [link] = tagged(item, 'a') as [html.Element];
      return [html.attributeOf(link, 'href')?.slice(1), html.textOf(item).split('.')[0]];
    });
    expect(listed).toEqual([...numbers]);
  });

  it('says at each link to a scenario in which chapter that is', () => {
    const links = chapters
      .flatMap((chapter) => tagged(chapter, 'a'))
      .filter((link) => html.attributeOf(link, 'data-code') && html.attributeOf(link, 'href')?.startsWith('#/'));
    expect(links.length).toBeGreaterThan(50);
    const wrong = links.filter((link) => {
      const spot = parseSpot((html.attributeOf(link, 'href') ?? '').replaceAll('~', '#'));
      return html.attributeOf(link, 'data-chapter') !== numbers.get(`/${spot?.page}`);
    });
    expect(wrong.map(html.outerHtml).slice(0, 3)).toEqual([]);
  });

  it('spells out every address that its words do not say', () => {
    const links = chapters
      .flatMap((chapter) => tagged(chapter, 'a'))
      .filter((link) => /^(?:https?|mailto):/.test(html.attributeOf(link, 'href') ?? ''));
    expect(links.length).toBeGreaterThan(50);
    const silent = links.filter(
      (link) => !html.textOf(link).includes((html.attributeOf(link, 'href') ?? '').replace('mailto:', '')),
    );
    expect(silent.map(html.outerHtml).slice(0, 3)).toEqual([]);
  });

  it('stands open, and holds nothing to press or fill in', () => {
    const folds = chapters.flatMap((chapter) => tagged(chapter, 'details'));
    expect(folds.length).toBeGreaterThan(50);
    expect(folds.filter((fold) => html.attributeOf(fold, 'open') === undefined)).toEqual([]);
    const pressed = ['button', 'input', 'select', 'textarea', 'form', 'nav', 'script', 'template'];
    expect(chapters.flatMap((chapter) => pressed.flatMap((name) => tagged(chapter, name))).length).toBe(0);
  });
});
