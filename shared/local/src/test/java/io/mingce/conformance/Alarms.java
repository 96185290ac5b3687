package io.mingce.conformance;

import java.util.stream.Stream;

/// The alarms that tell somebody.
final class Alarms {

    static Stream<Part> on(Template template, String metric) {
        return template.ofType("AWS::CloudWatch::Alarm").values().stream()
                .filter(alarm -> alarm.get("MetricName").is(metric))
                .filter(alarm ->
                        alarm.get("AlarmActions").elements().stream()
                                .map(Part::target)
                                .map(topic -> template.resource(topic).get("Type"))
                                .anyMatch(type -> type.is("AWS::SNS::Topic")));
    }

    static Part dimension(Part alarm, String name) {
        return alarm.get("Dimensions").elements().stream()
                .filter(dimension -> dimension.get("Name").is(name))
                .map(dimension -> dimension.get("Value"))
                .findFirst()
                .orElse(new Part(alarm.path(), null));
    }

    static boolean onQueue(Template template, String metric, String queue) {
        return on(template, metric).anyMatch(a -> dimension(a, "QueueName").target().equals(queue));
    }

    private Alarms() {}
}
