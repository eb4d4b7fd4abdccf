/** Returns the id of a question on the guide's page, by its number in the walk without script. */
export const placeOfQuestion = (number: number) => `q${number}`;

/** Returns the id of what helps a reader who is not sure of that question's answer. */
export const placeOfUnsure = (number: number) => `q${number}-unsure`;
