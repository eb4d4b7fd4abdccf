import Conflict from './prose/Conflict.astro';
import Deadline from './prose/Deadline.astro';
import ProseLink from './prose/ProseLink.astro';
import Question from './prose/Question.astro';
import Scenario from './prose/Scenario.astro';
import Term from './prose/Term.astro';
import Topic from './prose/Topic.astro';

/** What prose is shown with: the components of `PROSE_COMPONENTS`, and links that mark scenarios. */
export const proseComponents = { a: ProseLink, Conflict, Deadline, Question, Scenario, Term, Topic };
