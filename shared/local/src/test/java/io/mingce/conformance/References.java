package io.mingce.conformance;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What `!Ref`, `!GetAtt`, `!Sub`, `Condition` and `DependsOn` point at.
enum References implements Rule {
    EXIST {
        @Override
        public List<String> breaches(Template template) {
            return uses(template).flatMap(use -> use.missing(template)).toList();
        }
    },

    /// A parameter or condition that nothing uses is one somebody sets in vain.
    PARAMETERS_ARE_USED {
        @Override
        public List<String> breaches(Template template) {
            Set<String> declared =
                    new TreeSet<>(template.section("Parameters").children().keySet());
            declared.addAll(template.section("Conditions").children().keySet());
            uses(template).forEach(use -> declared.remove(use.name()));
            return declared.stream().map(name -> name + " is declared and never used").toList();
        }
    },

    /// `!Ref` of a bucket in a function that the bucket notifies is a circle, which only a deployment finds.
    NO_CIRCLE {
        @Override
        public List<String> breaches(Template template) {
            Map<String, Set<String>> needs = new LinkedHashMap<>();
            template.resources().keySet().forEach(name -> needs.put(name, new TreeSet<>()));
            template.resources().forEach((name, resource) -> edges(template, name, needs));
            boolean shrunk = true;
            while (shrunk) {
                needs.values().forEach(targets -> targets.retainAll(needs.keySet()));
                shrunk = needs.values().removeIf(Set::isEmpty);
            }
            return needs.isEmpty() ? List.of() : List.of("these depend on each other: " + needs);
        }
    };

    private static final Pattern SUB = Pattern.compile("\\$\\{([^}!]+)}");
    private static final Set<String> PSEUDO =
            Set.of(
                    "AccountId",
                    "Partition",
                    "Region",
                    "StackName",
                    "URLSuffix",
                    "StackId",
                    "NoValue");

    private record Use(Part at, String name, String attribute) {
        Stream<String> missing(Template template) {
            boolean pseudo = name.startsWith("AWS::") && PSEUDO.contains(name.substring(5));
            boolean plain =
                    pseudo
                            || template.section("Parameters").get(name).exists()
                            || template.section("Conditions").get(name).exists();
            Part resource = template.resource(name);
            if (!resource.exists() && !plain) {
                return Stream.of(at.path() + " points at " + name + ", which there is not");
            }
            String type = resource.get("Type").text();
            boolean known =
                    attribute.isEmpty()
                            || CfnSpec.attributes(type).contains(attribute)
                            || (type.equals(Template.FUNCTION) && attribute.equals("Arn"));
            return known
                    ? Stream.of()
                    : Stream.of(at.path() + ": " + name + " has no " + attribute);
        }
    }

    private static Stream<Use> uses(Template template) {
        return Stream.of("Conditions", "Globals", "Resources", "Outputs")
                .flatMap(section -> uses(template.section(section)));
    }

    private static Stream<Use> uses(Part part) {
        return part.all().flatMap(References::usesHere);
    }

    private static Stream<Use> usesHere(Part part) {
        List<Use> uses = new ArrayList<>();
        if (part.get("Ref").exists()) {
            uses.add(new Use(part, part.get("Ref").text(), ""));
        }
        List<Part> attribute = part.get("Fn::GetAtt").elements();
        if (attribute.size() == 2) {
            uses.add(new Use(part, attribute.get(0).text(), attribute.get(1).text()));
        }
        SUB.matcher(part.get("Fn::Sub").text())
                .results()
                .map(found -> sub(part, found))
                .forEach(uses::add);
        if (part.get("Type").exists()) {
            Stream.of(part.get("DependsOn"), part.get("Condition"))
                    .flatMap(p -> p.elements().stream())
                    .filter(p -> !p.text().isEmpty())
                    .forEach(p -> uses.add(new Use(p, p.text(), "")));
        }
        return uses.stream();
    }

    private static Use sub(Part part, MatchResult found) {
        String[] names = found.group(1).split("\\.", 2);
        return new Use(part, names[0], names.length == 2 ? names[1] : "");
    }

    private static void edges(Template template, String name, Map<String, Set<String>> needs) {
        Part resource = template.resource(name);
        Part properties =
                Stream.of(Template.FUNCTION, Template.API)
                        .map(type -> template.ofType(type).get(name))
                        .filter(java.util.Objects::nonNull)
                        .findFirst()
                        .orElse(resource.get("Properties"));
        properties.children().values().stream()
                .filter(child -> !child.path().endsWith(".Events"))
                .flatMap(References::uses)
                .forEach(use -> needs.getOrDefault(name, Set.of()).add(use.name()));
        // SAM makes the bucket's notification and the API's routes name the function, not the other
        // way round.
        properties.get("Events").children().values().stream()
                .map(event -> event.get("Properties"))
                .flatMap(event -> Stream.of(event.get("Bucket"), event.get("RestApiId")))
                .forEach(owner -> needs.getOrDefault(owner.target(), new TreeSet<>()).add(name));
    }
}
