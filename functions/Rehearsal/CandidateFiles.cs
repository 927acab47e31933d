using BinhHoa2.Functions.Sweep;
using BinhHoa2.Shared.Plans;

namespace BinhHoa2.Functions.Rehearsal;

/// <summary>A setup that was checked before, in place of the configured files.</summary>
internal sealed class CandidateFiles(SchoolSetup candidate) : ISetupFiles
{
    public SchoolSetup Load(SchoolSetup? known) => candidate;

    public SchoolSetup LoadAfter(SchoolSetup? before) => candidate;
}
