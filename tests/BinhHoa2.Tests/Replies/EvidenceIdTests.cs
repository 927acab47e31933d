using BinhHoa2.Shared.Months;
using BinhHoa2.Shared.Plans;
using BinhHoa2.Shared.Replies;

namespace BinhHoa2.Tests.Replies;

public sealed class EvidenceIdTests
{
    private static readonly ActivityId Activity = new("t10-6");
    private static readonly DateOnly Day = new(2021, 10, 28);

    [Fact]
    public void Of_SamePostTwice_IsTheSame() => Of().ShouldBe(Of());

    // Pinned: ids in storage must keep meaning the same posts.
    [Fact]
    public void Of_AnyPost_IsThirtyTwoHexCharacters() => Of().ShouldBe("0a726d4d2ed20251fccf7599b09bdb0e");

    [Fact]
    public void Of_AnythingChanged_Differs() =>
        new[]
        {
            Of(),
            EvidenceId.Of("n2", Activity, ReplyKind.Done, "note", Day, ["aa", "bb"]),
            EvidenceId.Of("n1", new ActivityId("t10-7"), ReplyKind.Done, "note", Day, ["aa", "bb"]),
            EvidenceId.Of("n1", Activity, ReplyKind.InProgress, "note", Day, ["aa", "bb"]),
            EvidenceId.Of("n1", Activity, ReplyKind.Done, "note.", Day, ["aa", "bb"]),
            EvidenceId.Of("n1", Activity, ReplyKind.Done, "note", Day.AddDays(1), ["aa", "bb"]),
            EvidenceId.Of("n1", Activity, ReplyKind.Done, "note", Day, ["aa"]),
            EvidenceId.Of("n1", Activity, ReplyKind.Done, "note", Day, ["aabb"]),
            EvidenceId.Of("n1", Activity, ReplyKind.Done, "note", Day, ["aab", "b"]),
            EvidenceId.Of("n1", Activity, ReplyKind.Done, "note", Day, ["aa", "bb"], Day),
            EvidenceId.Of("n1", Activity, ReplyKind.Done, "note", Day, ["aa", "bb"], null, PupilsShown.WithConsent),
        }.ShouldBeUnique();

    private static string Of() => EvidenceId.Of("n1", Activity, ReplyKind.Done, "note", Day, ["aa", "bb"]);
}
