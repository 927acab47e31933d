using System.Collections.Immutable;
using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Health;
using BinhHoa2.Shared.Letters;
using BinhHoa2.Shared.Mail;
using BinhHoa2.Shared.Schools;

namespace BinhHoa2.Tests.Health;

/// <summary>The state of each part by its facts.</summary>
public sealed class HealthRulesTests
{
    private static readonly DateTimeOffset Now = VietnamTime.At(new(2021, 10, 14), new TimeOnly(9, 30));
    private static readonly SchoolMonth October = new(new SchoolId("thbh2"), 2021, 10);

    [Fact]
    public void Sweep_NeverYet_IsDegraded()
    {
        var part = HealthRules.Sweep(last: null, Now);

        (part.Name, part.State).ShouldBe(("sweep", HealthState.Degraded));
        part.Text.ShouldStartWith("Chưa có lượt rà soát nào");
    }

    [Theory]
    [InlineData(0, HealthState.Ok)]
    [InlineData(26 * 3600, HealthState.Ok)]
    [InlineData((26 * 3600) + 1, HealthState.Failed)]
    public void Sweep_OlderThan26Hours_HasFailed(int seconds, HealthState state) =>
        HealthRules.Sweep(new(Now.AddSeconds(-seconds), [], []), Now).State.ShouldBe(state);

    [Fact]
    public void Sweep_WithAPartThatFailed_IsDegradedAndSaysHowMany()
    {
        var part = HealthRules.Sweep(new(Now.AddHours(-2), ["month-thbh2_2021-10"], ["thbh2_2021-09", "moved"]), Now);

        part.State.ShouldBe(HealthState.Degraded);
        part.Text.ShouldBe("Lượt rà soát lúc 07:30 ngày 14/10/2021 chưa trọn vẹn: 2 phần chưa rà soát được. Xin báo người vận hành.");
    }

    [Theory]
    [InlineData(LedgerState.Accepted, HealthState.Ok)]
    [InlineData(LedgerState.Delivered, HealthState.Ok)]
    [InlineData(LedgerState.Claimed, HealthState.Ok)]
    [InlineData(LedgerState.Bounced, HealthState.Ok)]
    [InlineData(LedgerState.Planned, HealthState.Degraded)]
    [InlineData(LedgerState.Rejected, HealthState.Degraded)]
    [InlineData(LedgerState.Unknown, HealthState.Degraded)]
    public void Mail_ByTheLastOutcome_IsThis(LedgerState last, HealthState state) =>
        HealthRules.Mail(MailOf((LedgerState.Accepted, -3), (last, -1))).State.ShouldBe(state);

    [Fact]
    public void Mail_WithAnUnknownLetterBehindAGoodOne_IsDegraded() =>
        HealthRules.Mail(MailOf((LedgerState.Unknown, -3), (LedgerState.Accepted, -1))).State.ShouldBe(HealthState.Degraded);

    [Fact]
    public void Mail_OfMoreThanAWeekAgo_CountsNoMore()
    {
        var facts = MailOf((LedgerState.Unknown, -7 * 24 - 1), (LedgerState.Accepted, -1));

        facts.States.ShouldBe(ImmutableSortedDictionary<LedgerState, int>.Empty.Add(LedgerState.Accepted, 1));
        facts.LastAt.ShouldBe(Now.AddHours(-1));
        facts.Month.ShouldBe("2021-10");
    }

    [Fact]
    public void Mail_OfNoLetters_IsOk() => HealthRules.Mail(MailOf()).State.ShouldBe(HealthState.Ok);

    [Theory]
    [InlineData(null, 0, HealthState.Ok)]
    [InlineData(3600, 0, HealthState.Ok)]
    [InlineData(3601, 0, HealthState.Failed)]
    [InlineData(null, 1, HealthState.Degraded)]
    public void Durable_ByWaitAndFailures_IsThis(int? waited, int failed, HealthState state) => HealthRules
        .Durable(new(
            waited is null ? 0 : 1,
            waited is { } seconds ? TimeSpan.FromSeconds(seconds) : null,
            Running: 2,
            TimeSpan.FromDays(20),
            [.. Enumerable.Repeat("month-thbh2_2021-10", failed)]))
        .State.ShouldBe(state);

    [Theory]
    [InlineData(false, HealthState.Ok)]
    [InlineData(true, HealthState.Degraded)]
    public void Clock_ThatStandsStill_IsDegraded(bool isVirtual, HealthState state) =>
        HealthRules.Clock(new(Now, isVirtual, TimeSpan.Zero)).State.ShouldBe(state);

    [Fact]
    public void Report_IsAsWellAsItsWorstPart()
    {
        var sweep = HealthRules.Sweep(last: null, Now);

        new HealthReport(Now, [HealthRules.Host(keepsWrites: true), sweep]).State.ShouldBe(HealthState.Degraded);
        new HealthReport(Now, [sweep, HealthRules.Unanswered("storage")]).State.ShouldBe(HealthState.Failed);
    }

    private static MailFacts MailOf(params (LedgerState State, int Hours)[] letters) => MailFacts.Of(
        MailProvider.SendGrid,
        October,
        letters.Select((letter, number) => new LedgerEntry(
            new LedgerKey(LetterKind.Digest, LedgerSubject.Of(new DateOnly(2021, 10, 12)), new StaffId($"gv-{number}")),
            letter.State,
            Attempts: 1,
            Now.AddHours(letter.Hours))),
        Now);
}
