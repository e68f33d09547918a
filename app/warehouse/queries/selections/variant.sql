-- Cases that went one way.
SELECT "row" FROM {{cases}} WHERE md5(array_to_string(path, chr(31))) = $selected_way
