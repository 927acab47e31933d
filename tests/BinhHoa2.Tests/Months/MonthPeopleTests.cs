using Azure;
using Azure.Data.Tables;
using BinhHoa2.Shared.Months;
using BinhHoa2.Shared.Plans;
using BinhHoa2.Shared.Replies;
using BinhHoa2.Shared.Schools;
using BinhHoa2.Shared.Storage;
using BinhHoa2.Tests.Infrastructure;

namespace BinhHoa2.Tests.Months;

public sealed class MonthPeopleTests(StorageFixture fixture)
{
    private static readonly DateOnly Today = new(2021, 10, 20);
    private static readonly Roster Roster =
        October.Roster with { Substitutes = [new Substitution(October.Teacher, October.Lead, Today, Today)] };

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task FollowAsync_SweepsAtOnceAndAgain_RaiseTheEpochOnce()
    {
        var storage = await OpenedAsync();

        await Task.WhenAll(
            Enumerable.Range(0, 4).Select(_ => new MonthPeople(storage).FollowAsync(October.Running, Roster, Today, Today, Cancellation)));

        (await new MonthPeople(storage).FollowAsync(October.Running, Roster, Today, Today, Cancellation)).ShouldBe(0);
        var person = (await new ReplyRecords(storage).ReadAsync(October.Month, October.Teacher, Cancellation))!.Person;
        (person.LinkEpoch, person.Substitute).ShouldBe((2, October.Lead));

        (await new MonthPeople(storage).FollowAsync(October.Running, Roster, Today.AddDays(1), Today.AddDays(1), Cancellation)).ShouldBe(1);
        person = (await new ReplyRecords(storage).ReadAsync(October.Month, October.Teacher, Cancellation))!.Person;
        (person.LinkEpoch, person.Substitute).ShouldBe((3, null));
    }

    [Fact]
    public async Task FollowAsync_ARoster_LeavesItsMarkInTheMonth()
    {
        var storage = await OpenedAsync();
        var months = new MonthRecords(storage);
        (await months.FindRecordAsync(October.Month, Cancellation))!.RosterMark.ShouldBeNull();

        await new MonthPeople(storage).FollowAsync(October.Running, Roster, Today, Today, Cancellation);

        var head = (await months.FindRecordAsync(October.Month, Cancellation))!;
        (head.RosterMark, head.State).ShouldBe((MonthStaff.MarkOf(Roster, Today), MonthState.Running));
    }

    [Fact]
    public async Task FollowAsync_WithRepliesAmongTheRows_LeavesThemAlone()
    {
        var storage = await OpenedAsync();
        var replies = new ReplyRecords(storage);
        var before = (await replies.ReadAsync(October.Month, October.Teacher, Cancellation))!;
        var at = new DateTimeOffset(2021, 10, 20, 3, 0, 0, TimeSpan.Zero);
        var reply = October.Reply(ReplyKind.Done, Today, at) with { Substitute = October.Lead };
        await replies.RecordAsync(October.Month, ReplyRules.Apply(before, reply), Cancellation);

        await new MonthPeople(storage).FollowAsync(October.Running, Roster, Today, Today, Cancellation);

        var after = (await replies.ReadAsync(October.Month, October.Teacher, Cancellation))!;
        after.Evidence.ShouldHaveSingleItem().Substitute.ShouldBe(October.Lead);
        after.Assignments.ShouldHaveSingleItem().Assignment.Status.ShouldBe(AssignmentStatus.Done);
    }

    [Fact]
    public async Task FollowAsync_TeachersWhoCame_HaveTheirWorkOnceAndKeepTheirAnswers()
    {
        var storage = await OpenedAsync();
        var came = Enumerable.Range(1, 120)
            .Select(i => new StaffMember(
                new StaffId($"gv-moi-{i}"), $"Giáo viên mới {i}", "Giáo viên", $"moi{i}@thbh2.example", Role.Teacher, "to-1"))
            .ToList();
        var roster = October.Roster with { People = October.Roster.People.AddRange(came) };

        await Task.WhenAll(
            Enumerable.Range(0, 3).Select(_ => new MonthPeople(storage).FollowAsync(October.Running, roster, Today, Today, Cancellation)));

        var month = await new MonthRecords(storage).GetAsync(October.Month, Cancellation);
        came.ShouldAllBe(c => month.People.Count(p => p.Staff == c && p.LinkEpoch == 1) == 1);
        came.ShouldAllBe(c => month.Assignments.Count(a => a.Person == c.Id && a.Activity == October.Tutoring) == 1);
        month.Assignments.Count(a => a.Activity == October.Observing).ShouldBe(1, "the subject lead's only");

        var replies = new ReplyRecords(storage);
        var reply = October.Reply(ReplyKind.Done, Today, DateTimeOffset.UnixEpoch) with { Person = came[0].Id };
        var newcomer = (await replies.ReadAsync(October.Month, came[0].Id, Cancellation))!;
        await replies.RecordAsync(October.Month, ReplyRules.Apply(newcomer, reply), Cancellation);
        (await new MonthPeople(storage).FollowAsync(October.Running, roster, Today.AddDays(1), Today.AddDays(1), Cancellation)).ShouldBe(0);
        newcomer = (await replies.ReadAsync(October.Month, came[0].Id, Cancellation))!;
        newcomer.Assignments.ShouldHaveSingleItem().Assignment.Status.ShouldBe(AssignmentStatus.Done);
    }

    [Fact]
    public async Task ReadAsync_RowsFromBeforeThereWereSubstitutes_ReadAsTheirOwn()
    {
        var storage = await OpenedAsync();
        var replies = new ReplyRecords(storage);
        var before = (await replies.ReadAsync(October.Month, October.Teacher, Cancellation))!;
        var reply = October.Reply(ReplyKind.Done, Today, DateTimeOffset.UnixEpoch);
        await replies.RecordAsync(October.Month, ReplyRules.Apply(before, reply), Cancellation);
        await foreach (var row in storage.Table.QueryAsync<TableEntity>(cancellationToken: Cancellation))
        {
            row.Remove("Holder");
            row.Remove("By");
            await storage.Table.UpdateEntityAsync(row, ETag.All, TableUpdateMode.Replace, Cancellation);
        }

        var file = (await replies.ReadAsync(October.Month, October.Teacher, Cancellation))!;

        file.Person.Substitute.ShouldBeNull();
        file.Evidence.ShouldHaveSingleItem().Substitute.ShouldBeNull();
    }

    [Fact]
    public async Task ImportAsync_Substitutes_AreReadBackAndMissingOnesAreNone()
    {
        var storage = await FreshRecords.CreateAsync(fixture);
        var setups = new SetupRecords(storage);
        var profile = new SchoolProfile(October.Month.School, "Trường", "TH", "Bình Hòa", [], "HIỆU TRƯỞNG", "Hiệu trưởng");
        await setups.ImportAsync(new SchoolSetup(October.Plan, Roster, profile), Today, Cancellation);
        (await setups.FindAsync(Cancellation))!.Roster.Substitutes.ShouldBe(Roster.Substitutes);

        var row = (await storage.Table.GetEntityAsync<TableEntity>("_schools", "thbh2", cancellationToken: Cancellation)).Value;
        row.Remove("Substitutes");
        await storage.Table.UpdateEntityAsync(row, ETag.All, TableUpdateMode.Replace, Cancellation);

        (await setups.FindAsync(Cancellation))!.Roster.Substitutes.ShouldBeEmpty();
    }

    private async Task<SchoolStorage> OpenedAsync()
    {
        var storage = await FreshRecords.CreateAsync(fixture);
        var months = new MonthRecords(storage);
        await months.TryBeginAsync(October.File().Head, Cancellation);
        await months.OpenAsync(October.File(), Cancellation);
        return storage;
    }
}
