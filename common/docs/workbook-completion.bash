# Made by common/docs/manual.py from the help: do not edit.
#
# bash:  source common/docs/workbook-completion.bash
# zsh:   autoload -U compinit bashcompinit && compinit && bashcompinit, then the same line
_workbook() {
    local word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD-1]}
    local folder=${COMP_WORDS[0]%/*} options='' valued='' words='' stages=''
    folder=${folder/#\~/$HOME}
    [ "$COMP_CWORD" -gt 1 ] || before=''
    case $([ "$COMP_CWORD" -gt 1 ] && echo "${COMP_WORDS[1]}") in
        '') options='--help --version' words='test watch hint reset bench annotate check profile speedup board verify cut dev setup doctor' ;;
        test) options='--help --solution --mistake --device --ascii' valued='--mistake --device' words='' stages=yes ;;
        watch) options='--help --device' valued='--device' words='' stages=yes ;;
        hint) options='--help' valued='' words='' stages=yes ;;
        reset) options='--help --yes' valued='' words='' stages=yes ;;
        bench) options='--help --against --solution --instructions --margin --precision --budget --size --edges --seed --polygon --device' valued='--against --margin --precision --budget --size --edges --seed --polygon --device' words='' stages=yes ;;
        annotate) options='--help --solution --against --method --output --svg' valued='--against --method --output --svg' words='' stages=yes ;;
        check) options='--help --solution --mistake --device' valued='--mistake --device' words='' stages=yes ;;
        profile) options='--help --solution --method --output --size' valued='--method --output --size' words='' ;;
        speedup) options='--help --quick --full --rows --no-scaling --precision --budget --size --edges --seed --polygon --json --svg --html --png --device --name' valued='--rows --precision --budget --size --edges --seed --polygon --json --svg --html --png --device --name' words='--help --quick --full --rows --no-scaling --precision --budget --size --edges --seed --polygon --json --svg --html --png --device --name' ;;
        board) options='--help --output --csv --anonymous' valued='--output --csv' words='' ;;
        verify) options='--help --drift --pages --site --mistakes --write-captures --thorough --fresh' valued='--mistakes' words='--help --drift --pages --site --mistakes --write-captures --thorough --fresh' ;;
        cut) options='--help --force' valued='' words='--help --force' ;;
        dev) options='--help' valued='' words='test format new' ;;
        setup) options='--help' valued='' words='core opencl tools' ;;
        doctor) options='--help' valued='' words='' ;;
    esac
    COMPREPLY=()
    case " $valued " in *" ${before:-none} "*) return ;; esac # a value, or a file
    if [ -n "$stages" ]; then
        words=$(sed -n 's/^stage *| *\([^ |]*\).*/\1/p' "$folder/common/stages.txt" 2>/dev/null)
    fi
    case $word in -*) words=$options ;; esac
    COMPREPLY=($(compgen -W "$words" -- "$word"))
}
complete -o default -F _workbook workbook
