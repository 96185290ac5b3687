package io.mingce.intake;

import static io.mingce.edge.ProblemType.NOT_FOUND;

import io.mingce.cleaning.Text;
import io.mingce.edge.Json;
import io.mingce.edge.Problem;
import io.mingce.edge.Refused;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The forms of this deployment, by id.
public record Forms(Map<String, FormDefinition> byId) {

    public Forms {
        byId = Map.copyOf(byId);
    }

    /// Reads the forms that `forms/index.json` names; a deployment adds its own there.
    ///
    /// @throws RuntimeException naming what is wrong with a definition
    public static Forms load() {
        String[] ids = read("index", String[].class);
        return of(Stream.of(ids).map(id -> read(id, FormDefinition.class)).toList());
    }

    static Forms of(List<FormDefinition> forms) {
        return new Forms(
                forms.stream().collect(Collectors.toMap(FormDefinition::id, Function.identity())));
    }

    Optional<FormDefinition> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /// The form with this id.
    ///
    /// @throws Refused 404 where there is none
    FormDefinition get(String id) {
        return find(id).orElseThrow(() ->
                new Refused(
                        new Problem(
                                NOT_FOUND,
                                new Text(
                                        "没有这个表单，请检查网址",
                                        "There is no such form, please check the address"))));
    }

    private static <T> T read(String name, Class<T> type) {
        String path = "/forms/" + name + ".json";
        try (InputStream definition = Forms.class.getResourceAsStream(path)) {
            if (definition == null) {
                throw new IllegalStateException("there is no " + path);
            }
            return Json.readDefinition(definition, type);
        } catch (IOException closing) {
            throw new UncheckedIOException(closing);
        }
    }
}
