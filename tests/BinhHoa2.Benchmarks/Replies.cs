using System.Diagnostics;
using BinhHoa2.Shared.Plans;
using BinhHoa2.Shared.Schools;

namespace BinhHoa2.Benchmarks;

/// <summary>
/// Replies posted to the staff page, without files and without waking an orchestration, from the form on the wire to the redirect that
/// says it is recorded; side by side with the bare pair of requests it cannot do without. One after the other, and by
/// several people at once. Then the page and the reply of a person with work of five plans, beside those of one with one plan: the same
/// requests, of more rows.
/// </summary>
internal static class Replies
{
    public static async Task MeasureAsync(string connection, string folder, Sizes sizes, Report report)
    {
        await using var school = await ReplySchool.OpenAsync(connection, folder, sizes.Teachers);
        var nonces = new Dictionary<StaffId, string>();
        foreach (var person in Enumerable.Range(0, sizes.Teachers).Select(ReplySchool.Teacher))
        {
            nonces[person] = NonceOf(await school.PageAsync(person));
        }

        (StaffId Person, ActivityId Activity)[] all = [.. nonces.Keys.SelectMany(p => ReplySchool.Activities.Select(a => (p, a)))];
        var round = 0;
        await RateAsync(sizes.PeopleAtOnce, ReplyAsync);
        var pairs = await BarePairs.CopyAsync(connection);
        await RateAsync(sizes.PeopleAtOnce, PairAsync);

        var requests = new List<double>();
        foreach (var atOnce in new[] { 1, sizes.PeopleAtOnce })
        {
            var rates = new List<(double, double)>();
            for (var n = 0; n < sizes.Rounds; n++)
            {
                var bare = await RateAsync(atOnce, PairAsync);
                var before = school.TableRequests;
                rates.Add((bare, await RateAsync(atOnce, ReplyAsync)));
                requests.Add((school.TableRequests - before) / (double)all.Length);
            }

            report.Add($"replies, {atOnce} at once: rate", rates, "replies/s against bare pairs/s", atLeast: 0.5);
        }

        report.Add("replies: requests", requests.Max(), "table requests per reply", new Against(AtMost: 2));
        await MeasureFivePlansAsync(school, sizes, nonces, report);

        async Task<double> RateAsync(int atOnce, Func<(StaffId Person, ActivityId Activity), int, Task> one)
        {
            var number = ++round;
            var begun = Stopwatch.GetTimestamp();
            await Parallel.ForEachAsync(
                all, new ParallelOptions { MaxDegreeOfParallelism = atOnce }, async (which, _) => await one(which, number));
            return all.Length / Stopwatch.GetElapsedTime(begun).TotalSeconds;
        }

        Task ReplyAsync((StaffId Person, ActivityId Activity) which, int number) =>
            school.ReplyAsync(which.Person, which.Activity, nonces[which.Person], $"Đã phụ đạo 4 em đọc chậm, lần {number}.");

        Task PairAsync((StaffId Person, ActivityId Activity) which, int number) =>
            pairs.PairAsync(which.Person, which.Activity, $"pair{number}");
    }

    private static async Task MeasureFivePlansAsync(
        ReplySchool school, Sizes sizes, Dictionary<StaffId, string> nonces, Report report)
    {
        StaffId[] few = [.. Enumerable.Range(0, sizes.Teachers).Select(ReplySchool.Teacher)];
        StaffId[] many = [.. Enumerable.Range(0, sizes.Teachers).Select(ReplySchool.TeacherOfFivePlans)];
        foreach (var person in many)
        {
            nonces[person] = NonceOf(await school.PageAsync(person));
        }

        var round = 0;
        await CompareAsync("page", "pages/s against pages/s of one plan", atMost: 1, (person, _) => school.PageAsync(person));
        await CompareAsync("reply", "replies/s against replies/s of one plan", atMost: 2, (person, number) => school.ReplyAsync(
            person, ReplySchool.Activities[0], nonces[person], $"Đã phụ đạo thêm 2 em, lượt {number}."));

        async Task CompareAsync(string what, string unit, int atMost, Func<StaffId, int, Task> one)
        {
            var rates = new List<(double, double)>();
            var requests = 0d;
            await RateAsync(few, one);
            await RateAsync(many, one);
            for (var n = 0; n < sizes.Rounds; n++)
            {
                var beside = await RateAsync(few, one);
                var before = school.TableRequests;
                rates.Add((beside, await RateAsync(many, one)));
                requests = Math.Max(requests, (school.TableRequests - before) / (double)many.Length);
            }

            report.Add($"{what} of five plans beside one: rate", rates, unit, atLeast: 0.25);
            report.Add($"{what} of five plans: requests", requests, $"table requests per {what}", new Against(AtMost: atMost));
        }

        async Task<double> RateAsync(StaffId[] people, Func<StaffId, int, Task> one)
        {
            var number = ++round;
            var begun = Stopwatch.GetTimestamp();
            foreach (var person in people)
            {
                await one(person, number);
            }

            return people.Length / Stopwatch.GetElapsedTime(begun).TotalSeconds;
        }
    }

    private static string NonceOf(string page)
    {
        const string Before = "name=\"nonce\" value=\"";
        var begin = page.IndexOf(Before, StringComparison.Ordinal) + Before.Length;
        return page[begin..page.IndexOf('"', begin)];
    }
}
