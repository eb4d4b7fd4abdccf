import code from '../../components/days/count-days.client.ts?inline-script';
import type { DaysData } from '../../components/days/days-global.ts';
import { knownHolidays } from '../../components/days/holidays.ts';
import { accountOf } from '../../lib/cases/account.ts';
import { getKnowledge } from '../../queries.ts';

/** The script that counts days, with all it knows: from disk a page can load nothing but scripts. */
export async function GET(): Promise<Response> {
  const { deadlines, scenarios, sources, subject, events, actors } = await getKnowledge();
  const data: DaysData = {
    deadlines,
    events,
    actors,
    subject: { authority: subject.authority, deed: subject.deed, file: subject.file, accounts: subject.accounts },
    sources: Object.fromEntries(Object.entries(sources).map(([id, { title }]) => [id, title])),
    scenarios: Object.fromEntries(
      Object.values(scenarios).map(({ code: name, when }) => [name, accountOf(when, subject)?.id ?? '']),
    ),
    holidays: knownHolidays(),
  };
  const text = `window.zhuxiaoDays=${JSON.stringify(data)};\n${code}\n`;
  return new Response(text, { headers: { 'content-type': 'text/javascript' } });
}
