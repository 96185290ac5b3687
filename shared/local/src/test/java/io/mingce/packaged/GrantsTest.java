package io.mingce.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import io.mingce.conformance.Template;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.Map;

/// Guards the harness, and says in a few lines what the template means.
class GrantsTest {

    private static final Template TEMPLATE = Template.parse(Template.source());

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    FormsFunction,       dynamodb:PartiQLInsert, Customers,           ,                         ,          true
                    FormsFunction,       dynamodb:DeleteItem,    Customers,           ,                         ,          false
                    FormsFunction,       dynamodb:PartiQLUpdate, Jobs,                ,                         ,          true
                    FormsFunction,       dynamodb:UpdateItem,    CustomerKeys,        ,                         ,          false
                    FormsFunction,       dynamodb:Scan,          Customers,           ,                         ,          false
                    FormsFunction,       s3:GetObject,           bucket/inbox/a.csv,  ,                         ,          false
                    AuditFunction,       dynamodb:PutItem,       Customers,           ,                         ,          false
                    CustomersFunction,   dynamodb:Query,         Ledger,              dynamodb:LeadingKeys,      keyset#token, true
                    AuditFunction,       dynamodb:Query,         Ledger,              dynamodb:LeadingKeys,      suppressed#x, false
                    CustomersFunction,   kms:Decrypt,            DataKey,             kms:EncryptionContext:keyset, keyset#wrap, true
                    CustomersFunction,   kms:Decrypt,            DataKey,             ,                         ,          false
                    CustomersFunction,   dynamodb:PartiQLInsert, Ledger,              dynamodb:LeadingKeys,      audit#x,  true
                    CustomersFunction,   dynamodb:PartiQLInsert, Ledger,              dynamodb:LeadingKeys,      keyset#x, false
                    CustomersFunction,   dynamodb:PutItem,       Ledger,              dynamodb:LeadingKeys,      audit#x,  false
                    CustomersFunction,   dynamodb:PartiQLUpdate, Ledger,              dynamodb:LeadingKeys,      audit#x,  false
                    ImportRowsFunction,  dynamodb:PutItem,       Ledger,              dynamodb:LeadingKeys,      audit#x,  false
                    FormsFunction,       dynamodb:Query,         Ledger,              dynamodb:LeadingKeys,      audit#x,  false
                    ReviewFunction,      dynamodb:PartiQLInsert, Ledger,              dynamodb:LeadingKeys,      audit#x,  true
                    ImportsApiFunction,  dynamodb:PartiQLInsert, Ledger,              dynamodb:LeadingKeys,      audit#x,  true
                    AuditFunction,       dynamodb:Query,         Ledger,              dynamodb:LeadingKeys,      audit#x,  true
                    AuditFunction,       dynamodb:Query,         Ledger/index/byUser, ,                         ,          true
                    AuditFunction,       dynamodb:Query,         Jobs/index/byUser,   ,                         ,          false
                    AuditWatchFunction,  dynamodb:PartiQLInsert, Ledger,              dynamodb:LeadingKeys,      audit#x,  false
                    AuditWatchFunction,  dynamodb:PutItem,       Jobs,                dynamodb:LeadingKeys,      audit-watch, true
                    AuditAnchorFunction, dynamodb:PartiQLInsert, Ledger,              dynamodb:LeadingKeys,      audit#anchor, true
                    TagFunction,         dynamodb:PartiQLUpdate, Customers,           ,                         ,          true
                    TagFunction,         dynamodb:PartiQLInsert, Customers,           ,                         ,          false
                    TagFunction,         dynamodb:PutItem,       Customers,           ,                         ,          false
                    TagFunction,         dynamodb:Query,         Customers/index/byDue, ,                       ,          false
                    TagFunction,         dynamodb:Query,         Jobs,                dynamodb:LeadingKeys,      rules,    true
                    TagFunction,         dynamodb:PutItem,       Jobs,                dynamodb:LeadingKeys,      rules,    false
                    TagScheduleFunction, dynamodb:Query,         Customers/index/byDue, ,                       ,          true
                    TagScheduleFunction, dynamodb:PutItem,       Jobs,                dynamodb:LeadingKeys,      reevaluations, true
                    TagScheduleFunction, dynamodb:PutItem,       Jobs,                dynamodb:LeadingKeys,      dryrun#x, false
                    TagScheduleFunction, dynamodb:Scan,          Customers,           ,                         ,          false
                    ReevaluateFunction,  dynamodb:Scan,          Customers,           ,                         ,          true
                    ReevaluateFunction,  dynamodb:PutItem,       Jobs,                dynamodb:LeadingKeys,      rules,    false
                    ReevaluateFunction,  s3:GetObject,           bucket/directory/a,  ,                         ,          true
                    ReevaluateFunction,  s3:GetObject,           bucket/inbox/a.csv,  ,                         ,          false
                    FormsFunction,       dynamodb:BatchGetItem,  Archive,             ,                         ,          true
                    FormsFunction,       dynamodb:PutItem,       Archive,             ,                         ,          false
                    CustomersFunction,   dynamodb:Query,         Archive,             ,                         ,          true
                    CustomersFunction,   dynamodb:PutItem,       Archive,             ,                         ,          false
                    ImportRowsFunction,  dynamodb:DeleteItem,    Archive,             ,                         ,          true
                    TagFunction,         dynamodb:DeleteItem,    Archive,             ,                         ,          false
                    ReviewFunction,      dynamodb:DeleteItem,    Archive,             ,                         ,          true
                    ReviewFunction,      dynamodb:PartiQLUpdate, Archive,             ,                         ,          true
                    ArchiveFunction,     dynamodb:PutItem,       Archive,             ,                         ,          true
                    ArchiveFunction,     dynamodb:Scan,          Customers,           ,                         ,          false
                    ArchiveFunction,     dynamodb:Query,         Customers/index/byDormant, ,                   ,          true
                    ArchiveFunction,     dynamodb:Query,         Customers/index/byDue, ,                       ,          false
                    ArchiveFunction,     dynamodb:Query,         Archive/index/byArchived, ,                    ,          true
                    ArchiveFunction,     dynamodb:DeleteItem,    CustomerKeys,        ,                         ,          false
                    ArchiveFunction,     dynamodb:PartiQLInsert, Jobs,                dynamodb:LeadingKeys,      retention-end, true
                    ArchiveFunction,     dynamodb:PutItem,       Jobs,                dynamodb:LeadingKeys,      retention-end, false
                    ArchiveFunction,     dynamodb:PutItem,       Jobs,                dynamodb:LeadingKeys,      archive-runs#dormant, true
                    ArchiveRunsFunction, dynamodb:PutItem,       Jobs,                dynamodb:LeadingKeys,      archive-runs#retention, true
                    ArchiveRunsFunction, dynamodb:PutItem,       Jobs,                dynamodb:LeadingKeys,      rules,    false
                    ArchiveRunsFunction, dynamodb:BatchGetItem,  Customers,           ,                         ,          false
                    ArchiveScheduleFunction, dynamodb:Query,     Customers/index/byDormant, ,                   ,          false
                    StorageFunction,     dynamodb:DescribeTable, Ledger,              ,                         ,          true
                    StorageFunction,     dynamodb:GetItem,       Ledger,              ,                         ,          false
                    FormsFunction,       dynamodb:BatchGetItem,   Ledger,              dynamodb:LeadingKeys,      suppressed#x, true
                    FormsFunction,       dynamodb:PartiQLUpdate,  Ledger,              dynamodb:LeadingKeys,      suppressed#x, true
                    FormsFunction,       dynamodb:PartiQLInsert,  Ledger,              dynamodb:LeadingKeys,      suppressed#x, false
                    ImportRowsFunction,  dynamodb:BatchGetItem,   Ledger,              dynamodb:LeadingKeys,      suppressed#x, true
                    ImportRowsFunction,  dynamodb:PartiQLUpdate,  Ledger,              dynamodb:LeadingKeys,      suppressed#x, false
                    CustomersFunction,   dynamodb:PartiQLUpdate,  Ledger,              dynamodb:LeadingKeys,      suppressed#x, false
                    CustomersFunction,   dynamodb:BatchGetItem,   Ledger,              dynamodb:LeadingKeys,      erasure#x, false
                    SplitImportFunction, dynamodb:PutItem,        Ledger,              dynamodb:LeadingKeys,      copies#x,  true
                    SplitImportFunction, dynamodb:PutItem,        Ledger,              dynamodb:LeadingKeys,      suppressed#x, false
                    ImportRowsFunction,  dynamodb:DeleteItem,     Ledger,              dynamodb:LeadingKeys,      copies#x,  true
                    ImportRowsFunction,  s3:DeleteObjectVersion,  bucket/inbox/a.csv,  ,                          ,          true
                    ImportRowsFunction,  s3:ListBucketVersions,   bucket,              ,                          ,          true
                    ImportRowsFunction,  s3:DeleteObjectVersion,  bucket/directory/a,  ,                          ,          false
                    SplitImportFunction, s3:DeleteObjectVersion,  bucket/inbox/a.csv,  ,                          ,          false
                    RequestsFunction,    dynamodb:PutItem,        Jobs,                dynamodb:LeadingKeys,      request#x, true
                    RequestsFunction,    dynamodb:PutItem,        Jobs,                dynamodb:LeadingKeys,      hold#x,    false
                    RequestsFunction,    dynamodb:BatchGetItem,   Customers,           ,                          ,          false
                    RequestsFunction,    dynamodb:BatchGetItem,   Identifiers,         ,                          ,          false
                    RequestsFunction,    s3:GetObject,            bucket/copies/x.zip, ,                          ,          true
                    RequestsFunction,    s3:GetObject,            bucket/inbox/a.csv,  ,                          ,          false
                    RequestsFunction,    sns:Publish,             phone,               ,                          ,          false
                    PrivacyFunction,     dynamodb:DeleteItem,     Jobs,                dynamodb:LeadingKeys,      hold#x,    true
                    PrivacyFunction,     dynamodb:DeleteItem,     Jobs,                dynamodb:LeadingKeys,      review#x,  false
                    PrivacyFunction,     dynamodb:DeleteItem,     Customers,           ,                          ,          false
                    PrivacyFunction,     dynamodb:Query,          Jobs/index/byDue,    ,                          ,          true
                    CarryOutFunction,    dynamodb:PartiQLDelete,  CustomerKeys,        ,                          ,          true
                    CarryOutFunction,    dynamodb:PartiQLDelete,  Archive,             ,                          ,          true
                    CarryOutFunction,    dynamodb:PartiQLInsert,  Ledger,              dynamodb:LeadingKeys,      suppressed#x, true
                    CarryOutFunction,    dynamodb:PutItem,        Ledger,              dynamodb:LeadingKeys,      erasure#x, true
                    CarryOutFunction,    dynamodb:DeleteItem,     Ledger,              dynamodb:LeadingKeys,      keyset#x,  false
                    CarryOutFunction,    dynamodb:DeleteItem,     Ledger,              dynamodb:LeadingKeys,      audit#x,   false
                    CarryOutFunction,    dynamodb:Scan,           Customers,           ,                          ,          false
                    CarryOutFunction,    ses:SendEmail,           mail,                ses:FromAddress,           MailFrom, true
                    CarryOutFunction,    sns:Publish,             phone,               ,                          ,          true
                    CarryOutFunction,    sns:Publish,             AnnouncementsTopic,  ,                          ,          true
                    CarryOutFunction,    sns:Publish,             AlarmTopic,          ,                          ,          false
                    CarryOutFunction,    kms:Sign,                CertificateKey,      kms:SigningAlgorithm,      ECDSA_SHA_256, true
                    CarryOutFunction,    kms:Sign,                DataKey,             kms:SigningAlgorithm,      ECDSA_SHA_256, false
                    CarryOutFunction,    s3:DeleteObjectVersion,  bucket/copies/x.zip, ,                          ,          true
                    CarryOutFunction,    s3:DeleteObjectVersion,  bucket/inbox/a.csv,  ,                          ,          false
                    ReapplyFunction,     dynamodb:PartiQLDelete,  CustomerKeys,        ,                          ,          true
                    ReapplyFunction,     sns:Publish,             phone,               ,                          ,          false
                    ReapplyFunction,     dynamodb:PartiQLInsert,  Customers,           ,                          ,          false
                    RequestScheduleFunction,dynamodb:Query,          Jobs/index/byNext,   ,                          ,          true
                    RequestScheduleFunction,dynamodb:PartiQLDelete,  Jobs,                dynamodb:LeadingKeys,      retention-end, true
                    RequestScheduleFunction,dynamodb:PartiQLDelete,  CustomerKeys,        ,                          ,          false
                    DirectoryFunction,   dynamodb:PutItem,        Ledger,              dynamodb:LeadingKeys,      copies#everybody, true
                    DryRunFunction,      dynamodb:Scan,          Customers,           ,                         ,          true
                    DryRunFunction,      dynamodb:PutItem,       Customers,           ,                         ,          false
                    DryRunFunction,      dynamodb:PutItem,       Jobs,                dynamodb:LeadingKeys,      dryrun#x, true
                    DryRunFunction,      dynamodb:PutItem,       Jobs,                dynamodb:LeadingKeys,      review#x, false
                    ReviewFunction,      dynamodb:Scan,          Customers,           ,                         ,          false
                    SplitImportFunction, s3:GetObject,           bucket/inbox/a.csv,  ,                         ,          true
                    SplitImportFunction, s3:PutObject,           bucket/inbox/a.csv,  ,                         ,          false
                    SplitImportFunction, s3:ListBucket,          bucket,              ,                         ,          true
                    ImportsApiFunction,  s3:GetObject,           bucket/inbox/a.csv,  ,                         ,          false
                    ImportsApiFunction,  s3:PutObject,           bucket/inbox/a.csv,  ,                         ,          true
                    """)
    void allowWhatTheTemplateSays(
            String function,
            String action,
            String resource,
            @Nullable String key,
            @Nullable String value,
            boolean allowed) {
        Map<String, String> context = key == null || value == null ? Map.of() : Map.of(key, value);
        assertThat(new Grants(TEMPLATE, function).allow(action, resource, context))
                .isEqualTo(allowed);
    }
}
