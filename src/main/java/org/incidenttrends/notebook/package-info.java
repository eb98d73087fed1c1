/**
 * The kernel of notebooks: jshell behind Jupyter's protocol, pictures inline, tables and findings as HTML. The only home of
 * jjava, which is not among the libraries of the program: {@code notebooks/install-kernel} puts it on the kernel's path.
 */
@NullMarked
package org.incidenttrends.notebook;

import org.jspecify.annotations.NullMarked;
