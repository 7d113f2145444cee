-- Many deliveries are due at the same instant. By id behind it, what an owner held when it died comes first under the next
-- one, while the platform still knows what of it had arrived.
DROP INDEX deliveries_due;
CREATE INDEX deliveries_due ON deliveries (platform, not_before_ms, id, expires_at_ms) WHERE state = 'due';
