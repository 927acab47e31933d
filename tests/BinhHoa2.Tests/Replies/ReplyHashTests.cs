using BinhHoa2.Shared.Months;
using BinhHoa2.Shared.Plans;
using BinhHoa2.Shared.Replies;

namespace BinhHoa2.Tests.Replies;

public sealed class ReplyHashTests
{
    private static readonly ActivityId Activity = new("t10-6");
    private static readonly DateOnly Day = new(2021, 10, 28);

    [Fact]
    public void Of_SamePostTwice_IsTheSame() => Of().ShouldBe(Of());

    // Pinned: ids in storage must keep meaning the same posts.
    [Fact]
    public void Of_AnyPost_IsThirtyTwoHexCharacters() => Of().Value.ShouldBe("0a726d4d2ed20251fccf7599b09bdb0e");

    [Fact]
    public void Of_AnythingChanged_Differs() =>
        new[]
        {
            Of(),
            ReplyHash.Of("n2", Activity, ReplyKind.Done, "note", Day, ["aa", "bb"]),
            ReplyHash.Of("n1", new ActivityId("t10-7"), ReplyKind.Done, "note", Day, ["aa", "bb"]),
            ReplyHash.Of("n1", Activity, ReplyKind.InProgress, "note", Day, ["aa", "bb"]),
            ReplyHash.Of("n1", Activity, ReplyKind.Done, "note.", Day, ["aa", "bb"]),
            ReplyHash.Of("n1", Activity, ReplyKind.Done, "note", Day.AddDays(1), ["aa", "bb"]),
            ReplyHash.Of("n1", Activity, ReplyKind.Done, "note", Day, ["aa"]),
            ReplyHash.Of("n1", Activity, ReplyKind.Done, "note", Day, ["aabb"]),
            ReplyHash.Of("n1", Activity, ReplyKind.Done, "note", Day, ["aab", "b"]),
            ReplyHash.Of("n1", Activity, ReplyKind.Done, "note", Day, ["aa", "bb"], Day),
            ReplyHash.Of("n1", Activity, ReplyKind.Done, "note", Day, ["aa", "bb"], null, PupilsShown.WithConsent),
        }.ShouldBeUnique();

    private static EvidenceId Of() => ReplyHash.Of("n1", Activity, ReplyKind.Done, "note", Day, ["aa", "bb"]);
}
