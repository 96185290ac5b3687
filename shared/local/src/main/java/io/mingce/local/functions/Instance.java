package io.mingce.local.functions;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.serialization.PojoSerializer;
import com.amazonaws.services.lambda.runtime.serialization.events.LambdaEventSerializers;
import com.amazonaws.services.lambda.runtime.serialization.factories.JacksonFactory;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Arrays;

/// A constructed handler and the serializers that Lambda's runtime would use for its types.
final class Instance {

    private final RequestHandler<Object, Object> handler;
    private final PojoSerializer<Object> input;
    private final PojoSerializer<Object> output;

    private Instance(
            RequestHandler<Object, Object> handler,
            PojoSerializer<Object> input,
            PojoSerializer<Object> output) {
        this.handler = handler;
        this.input = input;
        this.output = output;
    }

    /// @param name class, `::handleRequest` may follow
    static Instance of(String name) throws ReflectiveOperationException {
        Class<?> type = Class.forName(name.replaceFirst("::handleRequest$", ""));
        Object handler = type.getConstructor().newInstance();
        ParameterizedType types = handlerTypes(type);
        return new Instance(
                asHandler(handler),
                serializer(types.getActualTypeArguments()[0]),
                serializer(types.getActualTypeArguments()[1]));
    }

    byte[] handle(byte[] event, Context context) {
        Object request = input.fromJson(new ByteArrayInputStream(event));
        Object response = handler.handleRequest(request, context);
        ByteArrayOutputStream json = new ByteArrayOutputStream();
        if (response == null) {
            return "null".getBytes(java.nio.charset.StandardCharsets.US_ASCII);
        }
        output.toJson(response, json);
        return json.toByteArray();
    }

    private static ParameterizedType handlerTypes(Class<?> type) throws NoSuchMethodException {
        for (Class<?> at = type; at != null; at = at.getSuperclass()) {
            for (Type implemented : at.getGenericInterfaces()) {
                if (implemented instanceof ParameterizedType types
                        && types.getRawType() == RequestHandler.class) {
                    return types;
                }
            }
        }
        throw new NoSuchMethodException(
                type.getName()
                        + " does not implement RequestHandler<event, answer>: "
                        + Arrays.toString(type.getGenericInterfaces()));
    }

    @SuppressWarnings("unchecked") // The runtime erases them too.
    private static RequestHandler<Object, Object> asHandler(Object handler) {
        return (RequestHandler<Object, Object>) handler;
    }

    @SuppressWarnings("unchecked") // The serializer is asked for this very type.
    private static PojoSerializer<Object> serializer(Type type) {
        if (type instanceof Class<?> known
                && LambdaEventSerializers.isLambdaSupportedEvent(known.getName())) {
            return (PojoSerializer<Object>)
                    LambdaEventSerializers.serializerFor(known, known.getClassLoader());
        }
        return JacksonFactory.getInstance().getSerializer(type);
    }
}
