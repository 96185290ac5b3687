package io.mingce.local.tables;

import com.almworks.sqlite4java.SQLiteConnection;
import com.almworks.sqlite4java.SQLiteException;
import com.almworks.sqlite4java.SQLiteJob;
import com.almworks.sqlite4java.SQLiteQueue;
import com.almworks.sqlite4java.SQLiteStatement;

import org.jspecify.annotations.Nullable;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

import java.lang.reflect.Field;
import java.lang.reflect.Proxy;
import java.util.List;

/// Makes DynamoDB Local's file as fast as its memory. It is an SQLite database, and what makes it slow (about 100
/// writes a second) is that each write waits for the disk. With a write-ahead log the disk is waited for once every
/// thousand pages: a process that is killed loses nothing, a power cut the last moments, neither damages the file.
final class FastFile implements AutoCloseable {

    /// `secure_delete` overwrites what is deleted: an erased key must not stay readable in a free page.
    private static final List<String> PRAGMAS =
            List.of("journal_mode=WAL", "synchronous=NORMAL", "secure_delete=ON");

    private final SQLiteQueue queue;

    private FastFile(SQLiteQueue queue) {
        this.queue = queue;
    }

    /// Reaches through private fields because DynamoDB Local offers no setting for it; a version that has them no
    /// longer fails here, at start.
    static FastFile tune(DynamoDbClient client) {
        Object local = field(Proxy.getInvocationHandler(client), "impl");
        SQLiteQueue queue = (SQLiteQueue) field(field(local, "dbAccess"), "queue");
        queue.execute(new Pragmas()).complete();
        return new FastFile(queue);
    }

    /// Waits until the file is closed: DynamoDB Local's own shutdown returns before, and whoever opens the file next
    /// would find it locked.
    @Override
    public void close() {
        try {
            queue.stop(true).join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Object field(Object owner, String name) {
        for (Class<?> type = owner.getClass(); type != null; type = type.getSuperclass()) {
            try {
                Field field = type.getDeclaredField(name);
                field.setAccessible(true);
                return field.get(owner);
            } catch (NoSuchFieldException e) {
                // Declared further up.
            } catch (IllegalAccessException e) {
                throw new IllegalStateException(e);
            }
        }
        throw new IllegalStateException("this version of DynamoDB Local has no field " + name);
    }

    private static final class Pragmas extends SQLiteJob<Void> {

        @Override
        protected @Nullable Void job(SQLiteConnection connection) throws SQLiteException {
            for (String pragma : PRAGMAS) {
                SQLiteStatement statement = connection.prepare("PRAGMA " + pragma);
                statement.step();
                statement.dispose();
            }
            return null;
        }
    }
}
