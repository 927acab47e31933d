using BinhHoa2.Shared.Letters;
using BinhHoa2.Shared.Schools;
using CsCheck;

namespace BinhHoa2.Tests.Letters;

public sealed class LedgerRulesTests
{
    private static readonly DateTimeOffset Now = new(2021, 10, 11, 0, 30, 0, TimeSpan.Zero);

    private static readonly Gen<LedgerEntry> Entries =
        from state in Gen.Enum<LedgerState>()
        from attempts in Gen.Int[0, 2]
        from minutes in Gen.Int[0, 300]
        from known in Gen.Bool
        select Entry(state, attempts) with
        {
            ClaimedAt = Now.AddMinutes(minutes),
            ProviderId = known ? "a" : null,
            Reason = state.ToString(),
        };

    [Fact]
    public void Merge_TheSameReportTwice_IsTheSameAsOnce() =>
        Gen.Select(Entries, Entries).Sample((stored, report) =>
            LedgerRules.Merge(LedgerRules.Merge(stored, report), report).ShouldBe(LedgerRules.Merge(stored, report)));

    [Fact]
    public void Merge_ReportsInAnyOrder_GiveTheSameState() =>
        Gen.Select(Entries, Entries, Entries).Sample((stored, one, two) =>
            LedgerRules.Merge(LedgerRules.Merge(stored, one), two).State
                .ShouldBe(LedgerRules.Merge(LedgerRules.Merge(stored, two), one).State));

    [Theory]
    [InlineData(LedgerState.Claimed, LedgerState.Unknown, LedgerState.Unknown)]
    [InlineData(LedgerState.Unknown, LedgerState.Accepted, LedgerState.Accepted)]
    [InlineData(LedgerState.Delivered, LedgerState.Accepted, LedgerState.Delivered)]
    [InlineData(LedgerState.Delivered, LedgerState.Unknown, LedgerState.Delivered)]
    [InlineData(LedgerState.Delivered, LedgerState.Rejected, LedgerState.Delivered)]
    [InlineData(LedgerState.Delivered, LedgerState.Bounced, LedgerState.Bounced)]
    [InlineData(LedgerState.Bounced, LedgerState.Delivered, LedgerState.Bounced)]
    [InlineData(LedgerState.Planned, LedgerState.Delivered, LedgerState.Delivered)]
    public void Merge_TwoStates_KeepsTheHigherRank(LedgerState stored, LedgerState report, LedgerState expected) =>
        LedgerRules.Merge(Entry(stored), Entry(report)).State.ShouldBe(expected);

    [Theory]
    [InlineData(LedgerState.Claimed, 1, 0, 120)]
    [InlineData(LedgerState.Unknown, 1, 0, 120)]
    [InlineData(LedgerState.Unknown, 2, 0, null)]
    [InlineData(LedgerState.Accepted, 1, 0, null)]
    [InlineData(LedgerState.Rejected, 1, 0, null)]
    [InlineData(LedgerState.Planned, 0, 0, 0)]
    [InlineData(LedgerState.Planned, 0, 1, 15)]
    [InlineData(LedgerState.Planned, 0, 2, 30)]
    [InlineData(LedgerState.Planned, 0, 5, 240)]
    [InlineData(LedgerState.Planned, 0, 11, 240)]
    public void RetryAt_StateAndAttempts_IsAfterTheDelayOfThatState(LedgerState state, int attempts, int deferrals, int? minutes) =>
        LedgerRules.RetryAt(Entry(state, attempts) with { Deferrals = deferrals }).ShouldBe(minutes is { } m ? Now.AddMinutes(m) : null);

    [Fact]
    public void Claim_OfALetterThatIsOnRecord_CountsOneAttemptMoreAndForgetsTheReason() =>
        LedgerRules.Claim(Entry(LedgerState.Unknown) with { Reason = "không trả lời" }, Now.AddHours(2))
            .ShouldBe(Entry(LedgerState.Claimed, attempts: 2) with { ClaimedAt = Now.AddHours(2) });

    [Theory]
    [InlineData(0, LedgerState.Planned)]
    [InlineData(10, LedgerState.Planned)]
    [InlineData(11, LedgerState.Rejected)]
    public void Postpone_ALetterTheProviderDidNotAccept_IsPlannedUpToTheTwelfthTime(int deferrals, LedgerState expected) =>
        LedgerRules.Postpone(Entry(LedgerState.Claimed) with { Deferrals = deferrals }, "hết hạn mức")
            .ShouldBe(Entry(expected, attempts: 0) with { Deferrals = deferrals + 1, Reason = "hết hạn mức" });

    [Theory]
    [InlineData(LedgerState.Bounced, 1, 0, true)]
    [InlineData(LedgerState.Rejected, 1, 0, true)]
    [InlineData(LedgerState.Unknown, 2, 119, false)]
    [InlineData(LedgerState.Unknown, 2, 120, true)]
    [InlineData(LedgerState.Claimed, 2, 120, true)]
    [InlineData(LedgerState.Unknown, 1, 120, false)]
    [InlineData(LedgerState.Planned, 0, 120, false)]
    [InlineData(LedgerState.Accepted, 2, 120, false)]
    public void IsLost_WithoutAnOutcome_IsOnlyAfterTheWaitOfTheSecondAttempt(LedgerState state, int attempts, int minutes, bool lost) =>
        LedgerRules.IsLost(Entry(state, attempts), Now.AddMinutes(minutes)).ShouldBe(lost);

    [Theory]
    [InlineData(LedgerState.Accepted, LedgerState.Bounced, "report")]
    [InlineData(LedgerState.Bounced, LedgerState.Accepted, "stored")]
    [InlineData(LedgerState.Rejected, LedgerState.Rejected, "stored")]
    public void Merge_TwoReasons_KeepsTheOneOfTheStateThatIsKept(LedgerState stored, LedgerState report, string reason) =>
        LedgerRules.Merge(Entry(stored) with { Reason = "stored" }, Entry(report) with { Reason = "report" }).Reason.ShouldBe(reason);

    [Theory]
    [InlineData("a", "b", "a")]
    [InlineData("a", null, "a")]
    [InlineData(null, "b", "b")]
    public void Merge_TheProvidersIds_KeepsTheFirstKnown(string? stored, string? report, string expected) =>
        LedgerRules.Merge(
                Entry(LedgerState.Accepted) with { ProviderId = stored }, Entry(LedgerState.Delivered) with { ProviderId = report })
            .ProviderId.ShouldBe(expected);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Merge_ALaterAttemptOnEitherSide_KeepsItsTimeAndTheHigherCounts(bool isStored)
    {
        var first = Entry(LedgerState.Claimed);
        var later = Entry(LedgerState.Claimed, attempts: 2) with { ClaimedAt = Now.AddHours(2), Deferrals = 3 };

        LedgerRules.Merge(isStored ? later : first, isStored ? first : later).ShouldBe(later);
    }

    [Fact]
    public void GiveBack_NewLetter_IsPlannedAndCanBeSentAtOnce()
    {
        var back = LedgerRules.GiveBack(Entry(LedgerState.Claimed), before: null);

        (back.State, back.Attempts, LedgerRules.RetryAt(back)).ShouldBe((LedgerState.Planned, 0, Now));
    }

    [Theory]
    [InlineData(LedgerState.Planned, 0, 5)]
    [InlineData(LedgerState.Unknown, 1, 0)]
    [InlineData(LedgerState.Claimed, 1, 0)]
    public void GiveBack_LetterClaimedAgain_IsAsBeforeTheClaimAndCanBeSentAtOnce(LedgerState state, int attempts, int deferrals)
    {
        var before = Entry(state, attempts) with { Deferrals = deferrals, Reason = "hẹn gửi lại" };
        var later = LedgerRules.RetryAt(before)!.Value;

        var back = LedgerRules.GiveBack(LedgerRules.Claim(before, later), before);

        back.ShouldBe(before);
        LedgerRules.RetryAt(back).ShouldBe(later);
    }

    [Theory]
    [InlineData(LedgerState.Planned)]
    [InlineData(LedgerState.Accepted)]
    [InlineData(LedgerState.Rejected)]
    public void Settle_UnchangedClaim_IsTheOutcome(LedgerState outcome)
    {
        var claimed = Entry(LedgerState.Claimed);
        var settled = claimed with { State = outcome, Attempts = 0 };

        LedgerRules.Settle(claimed, claimed, settled).ShouldBe(settled);
    }

    [Fact]
    public void Settle_AfterAnEventOrALaterAttempt_KeepsTheirState()
    {
        var claimed = Entry(LedgerState.Claimed);
        var planned = claimed with { State = LedgerState.Planned, Attempts = 0 };
        var later = LedgerRules.Claim(claimed, Now.AddHours(2));

        LedgerRules.Settle(claimed with { State = LedgerState.Delivered }, claimed, planned).State.ShouldBe(LedgerState.Delivered);
        LedgerRules.Settle(later, claimed, planned).ShouldBe(later);
    }

    [Fact]
    public void CallList_LaterLetterAccepted_OmitsThePerson()
    {
        var bounced = Entry(LedgerState.Bounced);
        var later = Entry(LedgerState.Accepted) with
        {
            Key = LedgerKey.Digest(new DateOnly(2021, 10, 22), bounced.Key.Recipient),
            ClaimedAt = Now.AddDays(11),
        };

        CallList.Of([bounced], Now).ShouldHaveSingleItem();
        CallList.Of([later, bounced], Now).ShouldBeEmpty();
        CallList.Of([later with { State = LedgerState.Rejected }, bounced], Now).Single().SentAt.ShouldBe(later.ClaimedAt);
    }

    private static LedgerEntry Entry(LedgerState state, int attempts = 1) =>
        new(LedgerKey.Digest(new DateOnly(2021, 10, 11), new StaffId("gv-1a")), state, attempts, Now);
}
