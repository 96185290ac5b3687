package io.mingce.registration;

/// Others kept changing the same customers at the same time; nothing is lost, try again in a moment.
public final class Contended extends RuntimeException {

    Contended(int customers) {
        super(customers + " customers are being changed by others; try again");
    }
}
