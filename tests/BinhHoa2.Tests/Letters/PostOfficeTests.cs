using System.Collections.Immutable;
using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Letters;
using BinhHoa2.Shared.Schools;
using BinhHoa2.Shared.Storage;
using BinhHoa2.Tests.Infrastructure;
using BinhHoa2.Tests.Months;
using Microsoft.Extensions.Time.Testing;

namespace BinhHoa2.Tests.Letters;

public sealed class PostOfficeTests(StorageFixture fixture)
{
    private readonly FakeTimeProvider schoolTime = new(VietnamTime.At(new DateOnly(2021, 10, 11), new TimeOnly(7, 30)));
    private readonly ScriptedMailer mailer = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task SendAsync_TheSameLettersAgain_SendsNothing()
    {
        var post = await PostAsync();
        var letters = Letters(200);

        (await post.SendAsync(October.Month, letters, Cancellation)).ShouldBe(new PostResult(200, 0, null));
        (await post.SendAsync(October.Month, letters, Cancellation)).ShouldBe(PostResult.Nothing);

        mailer.Sent.Count.ShouldBe(200);
        mailer.Sent.Select(l => l.MessageId).Distinct().Count().ShouldBe(200);
    }

    [Fact]
    public async Task SendAsync_WhatTheLedgerHas_IsNotComposedAgain()
    {
        var post = await PostAsync();
        var composed = 0;
        LetterToSend[] letters = [.. Letters(3).Select(l => l with { Compose = () => Composed(l, ref composed) })];
        await post.SendAsync(October.Month, letters[..2], Cancellation);
        composed.ShouldBe(2);

        (await post.SendAsync(October.Month, letters, Cancellation)).Accepted.ShouldBe(1);

        composed.ShouldBe(3);
    }

    [Fact]
    public async Task SendAsync_ALetterThatCannotBeComposed_GivesItsChunkBackForTheNextCall()
    {
        var post = await PostAsync();
        var letters = Letters(3);
        var broken = letters.SetItem(1, letters[1] with { Compose = () => throw new InvalidDataException("Broken rows.") });

        await Should.ThrowAsync<InvalidDataException>(() => post.SendAsync(October.Month, broken, Cancellation));
        mailer.Sent.ShouldBeEmpty();

        (await post.SendAsync(October.Month, letters, Cancellation)).ShouldBe(new PostResult(3, 0, null), "at once, not after two hours");
    }

    [Fact]
    public async Task SendAsync_OneInvalidAddress_FailsOnlyThatLetter()
    {
        var post = await PostAsync();
        mailer.Outcome = letter => letter.To.Address.StartsWith("p3@", StringComparison.Ordinal)
            ? new(SendResult.Rejected, Reason: "không có hộp thư")
            : new(SendResult.Accepted);

        (await post.SendAsync(October.Month, Letters(5), Cancellation)).ShouldBe(new PostResult(4, 1, null));
    }

    [Fact]
    public async Task SendAsync_AfterALostAnswer_SendsOnceMoreAfterTwoHoursUnderTheSameMessageId()
    {
        var post = await PostAsync();
        mailer.Outcome = _ => new(SendResult.Ambiguous, Reason: "mất trả lời");
        var letters = Letters(1);

        var first = await post.SendAsync(October.Month, letters, Cancellation);
        first.RetryAt.ShouldBe(schoolTime.GetUtcNow() + TimeSpan.FromHours(2));
        schoolTime.Advance(TimeSpan.FromMinutes(119));
        (await post.SendAsync(October.Month, letters, Cancellation)).RetryAt.ShouldBe(first.RetryAt);
        mailer.Sent.Count.ShouldBe(1);

        schoolTime.Advance(TimeSpan.FromMinutes(1));
        (await post.SendAsync(October.Month, letters, Cancellation)).RetryAt.ShouldBeNull("a letter is sent at most twice");

        schoolTime.Advance(TimeSpan.FromHours(3));
        await post.SendAsync(October.Month, letters, Cancellation);
        mailer.Sent.Count.ShouldBe(2);
        mailer.Sent[1].MessageId.ShouldBe(mailer.Sent[0].MessageId);
    }

    [Fact]
    public async Task SendAsync_Reminder_IsInReplyToTheOpeningLetterOfThePersonAndMonth()
    {
        var post = await PostAsync();
        var person = new StaffId("p1");
        var opening = LedgerKey.Digest(October.Opened, person);
        var reminder = Letters(1)[0] with { Key = LedgerKey.Digest(new DateOnly(2021, 10, 22), person), InReplyTo = opening };

        await post.SendAsync(October.Month, Letters(1), Cancellation);
        await post.SendAsync(October.Month, [reminder], Cancellation);

        mailer.Sent[0].InReplyTo.ShouldBeNull();
        mailer.Sent[1].InReplyTo.ShouldBe(mailer.Sent[0].MessageId);
        mailer.Sent[1].MessageId.ShouldNotBe(mailer.Sent[0].MessageId);
    }

    [Theory]
    [InlineData("2021-10-16T09:00+07:00", "2021-10-18T07:00+07:00")]
    [InlineData("2021-10-12T06:30+07:00", "2021-10-12T07:00+07:00")]
    public async Task SendAsync_OutsideSchoolHours_SendsNothingAndReturnsWhen(string now, string when)
    {
        var post = await PostAsync();
        schoolTime.SetUtcNow(DateTimeOffset.Parse(now));

        var result = await post.SendAsync(October.Month, Letters(2), Cancellation);

        result.RetryAt.ShouldBe(DateTimeOffset.Parse(when));
        (await post.HeldBackUntilAsync(Cancellation)).ShouldBe(result.RetryAt);
        mailer.Sent.ShouldBeEmpty();
    }

    [Fact]
    public async Task SendAsync_FromTwoProcessesAtOnce_SendsEachLetterOnce()
    {
        var storage = await FreshRecords.CreateAsync(fixture);
        var letters = Letters(50);

        var both = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Attempt(PostFrom(storage))));

        mailer.Sent.Count.ShouldBe(50);
        both.Sum(r => r?.Accepted ?? 0).ShouldBe(50);

        // A process that loses the race for a claim may fail; its activity is retried.
        async Task<PostResult?> Attempt(PostOffice post)
        {
            try
            {
                return await post.SendAsync(October.Month, letters, Cancellation);
            }
            catch (Azure.RequestFailedException exception) when (exception.Status is 409 or 412)
            {
                return null;
            }
        }
    }

    private static Task<Letter> Composed(LetterToSend letter, ref int count)
    {
        count++;
        return letter.Compose();
    }

    private static ImmutableArray<LetterToSend> Letters(int count) =>
        [.. Enumerable.Range(1, count).Select(i => new LetterToSend(
            LedgerKey.Digest(October.Opened, new StaffId($"p{i}")),
            new MailRecipient($"Giáo viên {i}", $"p{i}@thbh2.example"),
            new Letter("Việc tháng 10", "…", "<p>…</p>")))];

    private async Task<PostOffice> PostAsync() => PostFrom(await FreshRecords.CreateAsync(fixture));

    private PostOffice PostFrom(SchoolStorage storage)
    {
        var options = new PostOfficeOptions { MessageIdDomain = "thbh2.example" };
        return new(new Ledger(storage), mailer, NeverPaused.Instance, October.Calendar, schoolTime, new FakeTimeProvider(), options);
    }

    private sealed class ScriptedMailer : IMailer
    {
        private readonly Lock gate = new();

        public List<OutgoingLetter> Sent { get; } = [];

        public Func<OutgoingLetter, SendOutcome> Outcome { get; set; } = _ => new(SendResult.Accepted, "id");

        public Task SendAsync(MailBatch batch)
        {
            while (batch.TryTake(out var letter))
            {
                lock (gate)
                {
                    Sent.Add(letter);
                }

                batch.Report(letter, Outcome(letter));
            }

            return Task.CompletedTask;
        }
    }
}
