using System.Collections.Immutable;
using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Plans;
using BinhHoa2.Shared.Storage;

namespace BinhHoa2.Shared.Archives;

/// <summary>The school years of which an archive can be made.</summary>
public sealed class ArchiveYears(SchoolStorage storage)
{
    /// <summary>Those of which the school has months, the last one first.</summary>
    public Task<ImmutableArray<SchoolYear>> OfAsync(SchoolSetup setup, CancellationToken cancellation) =>
        ArchiveRows.YearsAsync(storage, setup.Profile.Id, cancellation);
}
