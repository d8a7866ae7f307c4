/** Small packs of rules that tests write in memory. */
package io.github.huituo.testpack;
