using BinhHoa2.Functions.Sweep;
using BinhHoa2.Shared.Plans;

namespace BinhHoa2.Tests.Rehearsals;

/// <summary>A setup in place of files, for a real run.</summary>
internal sealed class GivenSetup(SchoolSetup setup) : ISetupFiles
{
    public SchoolSetup Load(SchoolSetup? known) => setup;

    public SchoolSetup LoadAfter(SchoolSetup? before) => setup;
}
