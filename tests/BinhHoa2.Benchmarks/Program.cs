using BinhHoa2.Benchmarks;
using BinhHoa2.Embedded.Storage;
using Microsoft.Extensions.Configuration;

// What composing letters costs; then what the durable runtime and a reply cost, side by side with what the same Azurite does when
// it is asked directly.
// One line of JSON on stdout for each figure; those that miss their bound are named on stderr, and the exit code is 1.
var sizes = new ConfigurationBuilder().AddCommandLine(args).Build().Get<Sizes>() ?? new Sizes();
var report = new Report(Console.Out, Console.Error);
await Letters.MeasureAsync(sizes, report);
var folder = Directory.CreateTempSubdirectory("binhhoa2-benchmarks-");
try
{
    await using var azurite = await Azurite.OpenAsync(folder.FullName, inMemory: true, Console.Error.WriteLine);
    var raw = await RawTable.CreateAsync(azurite.ConnectionString);
    await FanOut.MeasureAsync(azurite.ConnectionString, raw, sizes, report);
    await Events.MeasureAsync(azurite.ConnectionString, raw, sizes, report);
    await Replays.MeasureAsync(azurite.ConnectionString, sizes, report);
    await Replies.MeasureAsync(azurite.ConnectionString, Path.Combine(folder.FullName, "school"), sizes, report);
    await new Waiting(azurite.ConnectionString, sizes, report).MeasureAsync();
}
finally
{
    folder.Delete(recursive: true);
}

return report.Missed ? 1 : 0;
