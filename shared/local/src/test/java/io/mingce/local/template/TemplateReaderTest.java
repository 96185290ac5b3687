package io.mingce.local.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mingce.local.refusal.Refusal;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;

final class TemplateReaderTest {

    @TempDir private Path folder = Path.of("");

    private static String probe() throws IOException {
        try (var in = TemplateReaderTest.class.getResourceAsStream("/probe.yaml")) {
            return new String(
                    Objects.requireNonNull(in).readAllBytes(),
                    java.nio.charset.StandardCharsets.UTF_8);
        }
    }

    private Template read(String text) throws IOException {
        Path file = Files.writeString(folder.resolve("t.yaml"), text);
        return new TemplateReader(file, Map.of()).read();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "VisibilityTimeout: 1         | VisibilityTimeouts: 1           |"
                        + " Resources.LinesQueue.Properties.VisibilityTimeouts: unknown property",
                "BatchSize: 2                 | BatchSise: 2                    |"
                        + " Resources.LinesFunction.Properties.Events.Lines.Properties.BatchSise:"
                        + " unknown property",
                "Type: SQS                    | Type: Kinesis                   |"
                    + " Resources.LinesFunction.Properties.Events.Lines.Type: unknown event type"
                    + " Kinesis",
                "Type: AWS::KMS::Key          | Type: AWS::Neptune::DBCluster   |"
                        + " Resources.DataKey.Type: unknown resource type AWS::Neptune::DBCluster",
                "NOTES_TABLE: !Ref Notes      | NOTES_TABLE: !Ref Nothing       |"
                        + " Environment.Variables.NOTES_TABLE: there is no parameter or resource"
                        + " Nothing",
                "!GetAtt LinesQueue.Arn       | !GetAtt Lines.Arn               |"
                        + " Events.Lines.Properties.Queue: there is no resource Lines",
                "!GetAtt DataKey.Arn          | !GetAtt DataKey.Colour          |"
                        + " Environment.Variables.KEY_ARN: has no attribute Colour here",
                "StaffApi, Method: POST       | NoApi, Method: POST             |"
                    + " Events.Staff.Properties.RestApiId: there is no parameter or resource NoApi",
                "DefaultAuthorizer: Staff     | DefaultAuthorizer: Nobody       |"
                        + " Resources.StaffApi.Properties.Auth.DefaultAuthorizer: there is no"
                        + " authorizer Nobody",
                "Bucket: !Ref Bucket          | Bucket: elsewhere               |"
                        + " Resources.DroppedFunction.Properties.Events: the template declares no"
                        + " bucket elsewhere",
                "Timeout: 10                  | Timeout: soon                   |"
                        + " Properties.Timeout: a whole number must stand here",
                "NotIpAddress                 | StringEquals                    |"
                        + " CustomStatements[1].Condition.StringEquals: unknown property",
                "EnableKeyRotation: true      | EnableKeyRotations: true        |"
                        + " Resources.DataKey.Properties.EnableKeyRotations: unknown property",
                "EnableKeyRotation: true      | KeySpec: RSA_2048               |"
                        + " Resources.DataKey.Properties.KeySpec: unsupported key RSA_2048",
                "s3:ObjectCreated:*           | s3:ObjectRemoved:*              |"
                        + " Events.Dropped.Properties.Events: unsupported event s3:ObjectRemoved:*",
            })
    void refusesWhatItDoesNotKnowAndNamesThePlace(String good, String bad, String message)
            throws IOException {
        String text = probe();
        assertThat(text).contains(good);
        String[] parts = message.split(": ", 2);
        assertThatThrownBy(() -> read(text.replace(good, bad)))
                .isInstanceOf(Refusal.class)
                .hasMessageStartingWith("template.yaml: ")
                .hasMessageContaining(parts[0])
                .hasMessageContaining(parts[1]);
    }

    @Test
    void refusesAKeyThatStandsTwice() throws IOException {
        String text = probe().replace("BatchSize: 2", "BatchSize: 2\n            BatchSize: 3");
        assertThatThrownBy(() -> read(text))
                .hasMessageContaining("Events.Lines.Properties.BatchSize: the key stands twice");
    }

    @Test
    void asksForAParameterWithoutDefault() throws IOException {
        String text = probe().replace("    Default: dev\n", "");
        assertThatThrownBy(() -> read(text))
                .hasMessageContaining("Parameters.Stage")
                .hasMessageContaining("--parameter Stage=");
    }

    @Test
    void takesAParameterFromTheCommandLine() throws IOException {
        Path file = Files.writeString(folder.resolve("t.yaml"), probe());
        Template template = new TemplateReader(file, Map.of("Stage", "test")).read();
        assertThat(template.buckets()).containsExactly("probe-test");
    }

    @Test
    void mergesGlobalsIntoEachFunctionAndResolvesReferences() throws IOException {
        Template template = read(probe());
        Template.Function lines =
                template.functions().stream()
                        .filter(f -> f.id().equals("LinesFunction"))
                        .findAny()
                        .orElseThrow();
        assertThat(lines.timeout()).isEqualTo(Duration.ofSeconds(10));
        assertThat(lines.environment())
                .containsEntry("NOTES_TABLE", "Notes")
                .containsEntry("LINES_QUEUE_URL", LocalNames.queueUrl("LinesQueue"))
                .containsEntry("KEY_ARN", LocalNames.arn("kms", "key/DataKey"));
        assertThat(template.buckets()).isEqualTo(List.of("probe-dev"));
        assertThat(template.apis()).extracting(Template.Api::id).contains("PublicApi", "StaffApi");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "!Join ['-', [a, !Ref Stage]]                          | a-dev",
                "!Select [1, !Split [',', 'x,y,z']]                    | y",
                "!Sub ['${A}-${Stage}-${!B}', {A: one}]                | one-dev-${B}",
                "!Sub '${LinesQueue.QueueName}@${AWS::AccountId}'      | LinesQueue@000000000000",
                "!If [IsDev, yes, no]                                  | yes",
                "!FindInMap [Sizes, !Ref Stage, memory]                | 512",
            })
    void resolvesIntrinsics(String expression, String expected) throws IOException {
        String text =
                probe().replace("NOTES_TABLE: !Ref Notes", "NOTES_TABLE: " + expression)
                        .replace(
                                "Globals:",
                                """
                                Conditions:
                                  IsDev: !And [!Equals [!Ref Stage, dev], !Not [!Equals [a, b]]]
                                Mappings:
                                  Sizes: {dev: {memory: 512}}
                                Globals:\
                                """);
        assertThat(read(text).functions().getFirst().environment())
                .containsEntry("NOTES_TABLE", expected);
    }

    @Test
    void knowsTheKeysThatSignAndTheTopics() throws IOException {
        String text =
                probe().replace(
                                "  DataKey:\n",
                                """
                                  Signing:
                                    Type: AWS::KMS::Key
                                    Properties: {KeySpec: ECC_NIST_P256, KeyUsage: SIGN_VERIFY}
                                  Told:
                                    Type: AWS::SNS::Topic
                                    Properties: {KmsMasterKeyId: !Ref DataKey}
                                  DataKey:
                                """)
                        .replace("NOTES_TABLE: !Ref Notes", "NOTES_TABLE: !Ref Told");
        Template template = read(text);
        assertThat(template.keyArns()).containsExactly(LocalNames.arn("kms", "key/DataKey"));
        assertThat(template.signingKeyArns()).containsExactly(LocalNames.arn("kms", "key/Signing"));
        assertThat(template.topicArns()).containsExactly(LocalNames.arn("sns", "Told"));
        assertThat(template.functions().getFirst().environment())
                .containsEntry("NOTES_TABLE", LocalNames.arn("sns", "Told"));
        assertThatThrownBy(() -> read(text.replace("KmsMasterKeyId", "KmsMasterKey")))
                .hasMessageContaining("Resources.Told.Properties.KmsMasterKey: unknown property");
    }

    @Test
    void leavesOutAResourceWhoseConditionDoesNotHold() throws IOException {
        String text =
                probe().replace("Globals:", "Conditions:\n  Never: !Equals [a, b]\nGlobals:")
                        .replace(
                                "  Failures:\n    Type: AWS::SQS::Queue",
                                """
                                  Failures:
                                    Type: AWS::SQS::Queue
                                  Extra:
                                    Type: AWS::SQS::Queue
                                    Condition: Never\
                                """);
        assertThat(read(text).queues())
                .extracting(Template.Queue::name)
                .contains("Failures")
                .doesNotContain("Extra");
    }
}
