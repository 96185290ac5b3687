package io.mingce.tagging;

import dev.cel.common.CelFunctionDecl;
import dev.cel.common.CelOverloadDecl;
import dev.cel.common.types.CelType;
import dev.cel.common.types.OpaqueType;
import dev.cel.common.types.SimpleType;
import dev.cel.runtime.CelFunctionBinding;
import dev.cel.runtime.CelFunctionOverload.Binary;
import dev.cel.runtime.CelFunctionOverload.Unary;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// What rules may ask of the facts that depend on the day, or on a name.
final class RuleFunctions {

    static final OpaqueType ORDERS = OpaqueType.create("orders");
    static final OpaqueType INTERACTIONS = OpaqueType.create("interactions");
    static final OpaqueType CUSTOMER = OpaqueType.create("customer");

    private static final CelType INT = SimpleType.INT;
    private static final CelType DOUBLE = SimpleType.DOUBLE;
    private static final CelType BOOL = SimpleType.BOOL;
    private static final CelType STRING = SimpleType.STRING;

    private final Map<String, List<CelOverloadDecl>> declared = new LinkedHashMap<>();
    private final List<CelFunctionBinding> bound = new ArrayList<>();

    RuleFunctions() {
        happenings(ORDERS);
        happenings(INTERACTIONS);
        orders();
        on(
                INTERACTIONS,
                "by",
                INTERACTIONS,
                STRING,
                String.class,
                (Happenings all, String type) -> all.by(type.toLowerCase(Locale.ROOT)));
        customer();
    }

    private void happenings(OpaqueType own) {
        on(own, "within", own, INT, Long.class, Happenings::within);
        on(own, "before", own, INT, Long.class, Happenings::before);
        on(own, "at", own, STRING, String.class, Happenings::at);
        on(own, "count", INT, (Happenings all) -> (long) all.totals().count);
        on(own, "days", INT, (Happenings all) -> (long) all.totals().days);
        on(own, "usual_gap", DOUBLE, (Happenings all) -> all.totals().usualGap());
        on(own, "first_days", INT, Happenings::sinceFirst);
        on(own, "last_days", INT, Happenings::sinceLast);
        on(own, "silent", BOOL, INT, Long.class, (Happenings all, Long days) -> all.silent(days));
        on(own, "silent", BOOL, DOUBLE, Double.class, Happenings::silent);
    }

    private void orders() {
        on(ORDERS, "of", ORDERS, STRING, String.class, Happenings::product);
        on(ORDERS, "paid_in", ORDERS, STRING, String.class, Happenings::paidIn);
        on(ORDERS, "sum", DOUBLE, (Happenings all) -> all.totals().money());
        on(ORDERS, "average", DOUBLE, (Happenings all) -> all.totals().average());
        on(ORDERS, "largest", DOUBLE, (Happenings all) -> all.totals().largest());
        on(ORDERS, "refunds", INT, (Happenings all) -> (long) all.returned().count);
        on(ORDERS, "refunded", DOUBLE, (Happenings all) -> all.returned().back());
        on(ORDERS, "cancelled", INT, (Happenings all) -> (long) all.cancelled().count);
    }

    private void customer() {
        on(CUSTOMER, "known_for", BOOL, INT, Long.class, Known::knownFor);
        on(CUSTOMER, "birthday_this_month", BOOL, Known::birthdayThisMonth);
        on(CUSTOMER, "extension", STRING, STRING, String.class, Known::extension);
        on(CUSTOMER, "number", DOUBLE, STRING, String.class, Known::number);
        declare(CUSTOMER, "age_between", BOOL, INT, INT);
        bound.add(
                CelFunctionBinding.from(
                        id(CUSTOMER, "age_between", INT, INT),
                        List.of(Known.class, Long.class, Long.class),
                        a -> ((Known) a[0]).aged((Long) a[1], (Long) a[2])));
    }

    List<CelFunctionDecl> declared() {
        return declared.entrySet().stream()
                .map(e -> CelFunctionDecl.newFunctionDeclaration(e.getKey(), e.getValue()))
                .toList();
    }

    List<CelFunctionBinding> bound() {
        return bound;
    }

    private <T> void on(OpaqueType own, String name, CelType result, Unary<T> answer) {
        declare(own, name, result);
        bound.add(CelFunctionBinding.from(id(own, name), type(own), answer));
    }

    private <T, A> void on(
            OpaqueType own,
            String name,
            CelType result,
            CelType argument,
            Class<A> argumentClass,
            Binary<T, A> answer) {
        declare(own, name, result, argument);
        bound.add(
                CelFunctionBinding.from(id(own, name, argument), type(own), argumentClass, answer));
    }

    private void declare(OpaqueType own, String name, CelType result, CelType... arguments) {
        var types = new ArrayList<CelType>(List.of(own));
        types.addAll(List.of(arguments));
        declared.computeIfAbsent(name, _ -> new ArrayList<>())
                .add(CelOverloadDecl.newMemberOverload(id(own, name, arguments), result, types));
    }

    private static String id(OpaqueType own, String name, CelType... arguments) {
        var id = new StringBuilder(own.name()).append('_').append(name);
        for (CelType argument : arguments) {
            id.append('_').append(argument.name());
        }
        return id.toString();
    }

    @SuppressWarnings("unchecked") // The class that stands for each type is fixed here.
    private static <T> Class<T> type(OpaqueType own) {
        return (Class<T>) (own.equals(CUSTOMER) ? Known.class : Happenings.class);
    }
}
