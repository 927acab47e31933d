using BinhHoa2.Shared.Months;

namespace BinhHoa2.Tests.Faults.School;

/// <summary>
/// October again, but its plan changes on the 15th: the teacher's work, about which a request is open, passes to the deputy alone, the
/// deputy's is moved, and the teacher gets other work.
/// </summary>
internal sealed partial class SchoolMonthScript
{
    public async Task RunRevisedAsync()
    {
        await SweepAsync();

        // The request climbs at eleven the next day: a letter to the Board that a killed process owes leaves at nine and says the same.
        await PassUntilAsync(Local(10, 12, 11));
        await ReplyAsync(SmallSchool.Teacher, "t10-2", ReplyKind.Difficulty, "Trường mất điện, chưa thao giảng được.");

        // What a lost signal left behind is found by a sweep; the Board is written to before the plan changes.
        await SettleAsync(Local(10, 12, 14));
        await SettleAsync(Local(10, 13, 7));
        await SettleAsync(Local(10, 13, 15));
        await SettleAsync(Local(10, 15, 7));
        SmallSchool.Revise(world.Setup);
        await SettleAsync(Local(10, 15, 12));

        // What a killed sweep left of it, and the request that waited while its row was written.
        await SettleAsync(Local(10, 15, 15));
        await ReplyAsync(SmallSchool.Teacher, "t10-3", ReplyKind.Done, "Đã lập danh sách.");
        await ReplyAsync(SmallSchool.ViceChair, "t10-1", ReplyKind.Done, "Đã khảo sát.");
        await PassUntilAsync(Local(11, 2, 12));
        await SweepAsync();
        await PassUntilAsync(Local(11, 5, 12));
    }
}
