package org.incidenttrends.declared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SuggestionsTest {

    private static final List<String> GROUPS =
            List.of("Balochistan Liberation Army", "Balochistan Liberation Front", "Islamic State", "Unknown");

    @Test
    void findsTyposInitialsAndParts() {
        assertThat(Suggestions.of("Balochistan Liberaton Army", GROUPS)).startsWith("Balochistan Liberation Army");
        assertThat(Suggestions.of("BLA", GROUPS)).containsExactly("Balochistan Liberation Army");
        assertThat(Suggestions.of("islamic state", GROUPS)).containsExactly("Islamic State");
        assertThat(Suggestions.of("Front", GROUPS)).containsExactly("Balochistan Liberation Front");
        assertThat(Suggestions.of("unknwon", GROUPS)).containsExactly("Unknown");
        assertThat(Suggestions.of("", GROUPS)).isEmpty();
    }

    @Test
    void listsWhatIsKnownWhenNothingIsNear() {
        assertThat(Suggestions.sentence("xyzzy", List.of("a", "b", "c"))).isEqualTo("known are 'a', 'b' and 'c'");
        assertThat(Suggestions.sentence("targte", List.of("target", "tactic"))).isEqualTo("did you mean 'target'?");
    }
}
