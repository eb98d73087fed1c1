package org.incidenttrends.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class CsvOutputTest {

    @Test
    void writesNumbersInFullAndLeavesMissingOnesEmpty() {
        String csv = CsvOutput.toString(
                List.of("name", "value"),
                List.of(
                        List.of("a", 0.1),
                        List.of("b", 3.0),
                        List.of("c", Double.NaN),
                        Arrays.asList("d", null),
                        List.of("e", -2)));
        assertThat(csv).isEqualTo("name,value\na,0.1\nb,3\nc,\nd,\ne,-2\n");
    }

    @Test
    void quotesAndNeutralisesFormulas() {
        String csv = CsvOutput.toString(
                List.of("text"),
                List.of(
                        List.of("=cmd()"),
                        List.of("+1"),
                        List.of("-x"),
                        List.of("@a"),
                        List.of("a,\"b\""),
                        List.of("-1.5"),
                        List.of("Quetta")));
        assertThat(csv).isEqualTo("text\n'=cmd()\n+1\n'-x\n'@a\n\"a,\"\"b\"\"\"\n-1.5\nQuetta\n");
    }

    @Test
    void refusesRowsOfAnotherLength() {
        assertThatThrownBy(() -> CsvOutput.toString(List.of("a"), List.of(List.of(1, 2))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("2 cells under a header of 1");
    }
}
