/**
 * What a user declares in YAML: claims to test, a briefing to write. A file is read strictly into declarations that know
 * their file and line, so that whatever is wrong with one is said with its place, what was found, what is allowed and
 * what may have been meant. The only home of the YAML library; it knows nothing of incidents or statistics.
 *
 * <pre>{@code
 * Declaration file = Declaration.read(Path.of("claims.yaml")).allowing("source", "claims");
 * for (Declaration claim : file.get("claims").declarations()) {
 *     claim.allowing("id", "test", "from");
 *     Test test = claim.get("test").word(Test.class);
 *     Optional<LocalDate> from = claim.find("from").map(Value::date);
 * }
 * }</pre>
 */
@NullMarked
package org.incidenttrends.declared;

import org.jspecify.annotations.NullMarked;
