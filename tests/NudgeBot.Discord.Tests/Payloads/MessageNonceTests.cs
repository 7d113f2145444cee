using CsCheck;
using NudgeBot.Discord.Payloads;

namespace NudgeBot.Discord.Tests.Payloads;

public sealed class MessageNonceTests
{
    [Fact]
    public void EveryDeliveryHasItsOwnNonceOfTwentyFiveCharacters() =>
        Gen.Guid.Select(Gen.Guid).Sample((left, right) =>
        {
            var nonce = MessageNonce.From(left);
            return nonce.Length == MessageCreate.MaxNonceLength && nonce == MessageNonce.From(left)
                && (left == right) == (nonce == MessageNonce.From(right));
        });

    [Fact]
    public void TheLargestIdFits() =>
        Assert.Equal("f5lxx1zz5pnorynqglhzmsp33", MessageNonce.From(new Guid("ffffffff-ffff-ffff-ffff-ffffffffffff")));

    [Theory]
    [InlineData("")]
    [InlineData("12345678901234567890123456")]
    public void ANonceOfAnotherLengthIsAProgrammersError(string nonce) =>
        Assert.Throws<ArgumentException>(() => new MessageCreate { Nonce = nonce });
}
